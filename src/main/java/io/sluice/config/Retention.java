package io.sluice.config;

import java.util.Optional;
import java.util.stream.Stream;

/// How long what nobody asks for any more is kept.
///
/// @param logDays of every log group: one of the numbers that CloudWatch Logs takes
/// @param rawLeftoverDays of a file in the raw bucket that was never moved
/// @param noncurrentDays of an object's version that was replaced or deleted
/// @param queryResultDays of the results of Athena's queries
public record Retention(int logDays, int rawLeftoverDays, int noncurrentDays, int queryResultDays) {

    /// The numbers that CloudWatch Logs takes.
    /// See <https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html>
    private static final Rule LOG_DAYS = Rule.oneOf(Stream.of(
                    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
                    3653)
            .map(String::valueOf)
            .toArray(String[]::new));

    /// What control CloudWatch.16 asks for.
    private static final int DEFAULT_LOG_DAYS = 365;

    /// Longer than a message stays in the dead-letter queue, so that a file outlives the event that can bring it back.
    static final int MIN_RAW_LEFTOVER_DAYS = 15;

    private static final int DEFAULT_RAW_LEFTOVER_DAYS = 90;
    private static final int DEFAULT_NONCURRENT_DAYS = 30;
    private static final int DEFAULT_QUERY_RESULT_DAYS = 30;
    private static final int MAX_DAYS = 3_650;

    public Retention {
        if (rawLeftoverDays < MIN_RAW_LEFTOVER_DAYS) {
            throw new IllegalArgumentException(
                    "rawLeftoverDays must be at least %d but was %d".formatted(MIN_RAW_LEFTOVER_DAYS, rawLeftoverDays));
        }
    }

    static Optional<Retention> read(Section section) {
        Optional<String> logs = section.text("logDays", LOG_DAYS, Integer.toString(DEFAULT_LOG_DAYS));
        Optional<Integer> raw =
                section.number("rawLeftoverDays", MIN_RAW_LEFTOVER_DAYS, MAX_DAYS, DEFAULT_RAW_LEFTOVER_DAYS);
        Optional<Integer> noncurrent = section.number("noncurrentDays", 1, MAX_DAYS, DEFAULT_NONCURRENT_DAYS);
        Optional<Integer> results = section.number("queryResultDays", 1, MAX_DAYS, DEFAULT_QUERY_RESULT_DAYS);
        return section.build(() -> new Retention(
                Integer.parseInt(logs.orElseThrow()),
                raw.orElseThrow(),
                noncurrent.orElseThrow(),
                results.orElseThrow()));
    }
}
