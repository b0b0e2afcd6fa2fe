package io.sluice.alerting;

/// How CloudWatch makes one number of a period's samples.
enum Statistic {
    AVERAGE("Average"),
    MAXIMUM("Maximum"),
    MINIMUM("Minimum"),
    SUM("Sum"),
    SAMPLE_COUNT("SampleCount");

    private final String text;

    Statistic(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
