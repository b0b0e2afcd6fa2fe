package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/// When something happens again and again.
///
/// @param expression as EventBridge Scheduler writes it, for example `cron(0 3 ? * SUN *)`
/// @param timezone zone in which the expression is read
public record Schedule(String expression, ZoneId timezone) {

    /// See <https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html>
    private static final Rule EXPRESSION = Rule.of(
            "cron(minutes hours day month weekday year) or rate(n hours) or rate(n days)",
            "cron\\([^\\s()]+(?: [^\\s()]+){5}\\)|rate\\((?:1 (?:hour|day)|(?:[2-9]|[1-9]\\d+) (?:hours|days))\\)");

    private static final String DEFAULT_TIMEZONE = "UTC";

    public Schedule {
        requireNonNull(expression, "expression is null");
        requireNonNull(timezone, "timezone is null");
    }

    /// A schedule that must be given.
    static Optional<Schedule> read(Section section) {
        return read(section, section.text("expression", EXPRESSION));
    }

    /// A schedule that may be left out.
    ///
    /// @param otherwise expression that is taken then
    static Optional<Schedule> read(Section section, String otherwise) {
        return read(section, section.text("expression", EXPRESSION, otherwise));
    }

    private static Optional<Schedule> read(Section section, Optional<String> expression) {
        Optional<String> timezone = section.text("timezone", Rule.DATABASE_NAME, DEFAULT_TIMEZONE);
        try {
            Optional<ZoneId> zone = timezone.map(ZoneId::of);
            return section.build(() -> new Schedule(expression.orElseThrow(), zone.orElseThrow()));
        } catch (DateTimeException unknown) {
            section.problem(
                    "timezone", "must be a time zone such as Europe/London but was '%s'".formatted(timezone.get()));
            return Optional.empty();
        }
    }
}
