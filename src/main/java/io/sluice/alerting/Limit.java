package io.sluice.alerting;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// When a metric is a reason to tell somebody.
///
/// @param comparison above or below
/// @param threshold the number
/// @param period length of one look, whole minutes
/// @param periods looks in a row that must be over the limit
/// @param missing what a look without samples means
record Limit(Comparison comparison, double threshold, Duration period, int periods, Missing missing) {

    /// CloudWatch looks back a day at most, or seven days by periods of an hour and more.
    /// See <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html>
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Duration LONGEST_BY_HOURS = Duration.ofDays(7);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final int THREE_LOOKS = 3;

    Limit {
        requireNonNull(comparison, "comparison is null");
        requireNonNull(period, "period is null");
        requireNonNull(missing, "missing is null");
        Duration longest = period.compareTo(Duration.ofHours(1)) < 0 ? LONGEST : LONGEST_BY_HOURS;
        if (periods < 1 || period.multipliedBy(periods).compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "periods of an alarm must be 1 or more and cover at most %s but was %d of %s"
                            .formatted(longest, periods, period));
        }
    }

    /// Three looks of five minutes: a quarter of an hour is no accident.
    static Limit lasting(Comparison comparison, double threshold, Missing missing) {
        return new Limit(comparison, threshold, FIVE_MINUTES, THREE_LOOKS, missing);
    }

    /// One look of five minutes.
    static Limit atOnce(Comparison comparison, double threshold, Missing missing) {
        return new Limit(comparison, threshold, FIVE_MINUTES, 1, missing);
    }

    /// Which side of the threshold is bad.
    enum Comparison {
        ABOVE("GreaterThanThreshold"),
        BELOW("LessThanThreshold");

        private final String text;

        Comparison(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /// What silence means.
    enum Missing {
        /// Nothing happened, which is fine.
        FINE("notBreaching"),
        /// What should speak is silent.
        ALARMING("breaching"),
        /// Nothing can be said.
        UNKNOWN("missing");

        private final String text;

        Missing(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
