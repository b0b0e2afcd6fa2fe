package io.sluice.config;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.Engine;
import java.time.Instant;
import java.util.Optional;

/// Where a task that only follows changes begins to read them.
///
/// DMS reads it once, at the task's first start: afterwards the checkpoint of the task counts.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Task.CDC.html>
public sealed interface StartPosition {

    /// @param text a position in the source's log, or a checkpoint of an earlier task
    record Position(String text) implements StartPosition {

        public Position {
            requireNonNull(text, "text is null");
        }
    }

    /// @param at changes committed from then on
    record Time(Instant at) implements StartPosition {

        public Time {
            requireNonNull(at, "at is null");
        }
    }

    /// A checkpoint that DMS wrote is a position for every engine.
    String CHECKPOINT = "|checkpoint:V1#\\S+";

    /// A moment to the second, as the provider sends it.
    Rule TIME = Rule.of(
            "a moment in UTC such as 2026-01-31T04:00:00Z",
            "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d)T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ"
                    + "|\\d{4}-(?:0[13-9]|1[0-2])-30T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ"
                    + "|\\d{4}-(?:0[13578]|1[02])-31T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ");

    /// How the engine writes a position.
    private static Rule position(Engine engine) {
        return switch (engine) {
            case ORACLE -> Rule.of("a system change number or a checkpoint", "[1-9]\\d*" + CHECKPOINT);
            case POSTGRES ->
                Rule.of(
                        "a log sequence number such as 0/16B3748 or a checkpoint",
                        "[0-9A-F]{1,8}/[0-9A-F]{1,8}" + CHECKPOINT);
            case SQLSERVER ->
                Rule.of(
                        "a log sequence number such as 0000002a:000001f8:0001 or a checkpoint",
                        "[0-9a-fA-F]{8}:[0-9a-fA-F]{8}:[0-9a-fA-F]{4}" + CHECKPOINT);
            case MYSQL, MARIADB ->
                Rule.of(
                        "a file and an offset such as mysql-bin.000024:373 or a checkpoint",
                        "[\\w.-]+\\.\\d+:\\d+" + CHECKPOINT);
        };
    }

    /// @param source what is replicated; nothing is said of a position whose engine is unknown
    static Optional<StartPosition> read(Section section, Optional<SourceDatabase> source) {
        if (source.isEmpty()) {
            section.takeAnyKey();
            return Optional.empty();
        }
        if (source.get() instanceof PostgresSource postgres) {
            section.leaveOut("time", "for PostgreSQL: its slots know no times, only positions");
            if (postgres.decoding().slotName().isEmpty()) {
                section.problem("position", "must come with slotName, which says what the source keeps from there on");
            }
        } else if (section.has("time")) {
            section.leaveOut("position", "where time is given");
            Optional<String> time = section.text("time", TIME);
            return section.build(() -> new Time(Instant.parse(time.orElseThrow())));
        }
        Optional<String> position =
                section.text("position", position(source.get().engine()));
        return section.build(() -> new Position(position.orElseThrow()));
    }
}
