package io.sluice.alerting;

import static io.sluice.alerting.Limit.Comparison.ABOVE;
import static io.sluice.alerting.Limit.Comparison.BELOW;
import static io.sluice.alerting.Limit.Missing.ALARMING;
import static io.sluice.alerting.Limit.Missing.FINE;
import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import io.sluice.config.AlarmsConfig;
import io.sluice.contract.pipeline.PipelineMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is watched on the way from the raw bucket to the lake.
///
/// @param gate what lies on that way
/// @param limits from where on
/// @param validatorTimeout longest run of the validator
record GateAlarms(Watched.Judging gate, AlarmsConfig.Gate limits, Duration validatorTimeout) {

    private static final String LAMBDA = "AWS/Lambda";
    private static final int ALL = 100;

    GateAlarms {
        requireNonNull(gate, "gate is null");
        requireNonNull(limits, "limits is null");
        requireNonNull(validatorTimeout, "validatorTimeout is null");
    }

    List<Alarm> all() {
        List<Alarm> alarms = new ArrayList<>(queues());
        alarms.addAll(validator());
        alarms.addAll(files());
        new TreeMap<>(limits.expectedWithin()).forEach((table, within) -> alarms.add(silence(table, within)));
        return alarms;
    }

    private List<Alarm> queues() {
        return List.of(
                new Alarm(
                        "queue-age",
                        "Files wait too long for the validator: look at its errors and at maximumConcurrency",
                        Metric.of(
                                "AWS/SQS",
                                "ApproximateAgeOfOldestMessage",
                                Statistic.MAXIMUM,
                                "QueueName",
                                gate.queueName()),
                        Limit.atOnce(ABOVE, limits.queueAge().toSeconds(), FINE)),
                new Alarm(
                        "dead-letters",
                        "A file could not be judged and its event was set aside: its file is still in the raw bucket",
                        Metric.of(
                                "AWS/SQS",
                                "ApproximateNumberOfMessagesVisible",
                                Statistic.MAXIMUM,
                                "QueueName",
                                gate.deadLetterName()),
                        Limit.atOnce(ABOVE, 0, FINE)));
    }

    private List<Alarm> validator() {
        double longest = (double) validatorTimeout.toMillis() * limits.durationPercent() / ALL;
        return List.of(
                new Alarm(
                        "validator-errors",
                        "The validator failed as a whole: see its log",
                        lambda("Errors", Statistic.SUM),
                        Limit.atOnce(ABOVE, 0, FINE)),
                new Alarm(
                        "validator-throttles",
                        "Lambda refused to start the validator: the account's concurrency is used up",
                        lambda("Throttles", Statistic.SUM),
                        Limit.atOnce(ABOVE, 0, FINE)),
                new Alarm(
                        "validator-duration",
                        "A batch took nearly all of the validator's time: raise memoryMib or timeoutSeconds",
                        lambda("Duration", Statistic.MAXIMUM),
                        Limit.atOnce(ABOVE, longest, FINE)),
                new Alarm(
                        "extractor-errors",
                        "The source's catalogue could not be read, so changes go unseen: see the extractor's log",
                        Metric.of(LAMBDA, "Errors", Statistic.SUM, "FunctionName", gate.extractorName()),
                        Limit.atOnce(ABOVE, 0, FINE)));
    }

    private List<Alarm> files() {
        return List.of(
                new Alarm(
                        "files-failed",
                        "Files were set aside: their reasons are in the receipts",
                        sluice(PipelineMetrics.FILES_FAILED, Statistic.SUM, gate.validatorName()),
                        Limit.atOnce(ABOVE, 0, FINE)),
                new Alarm(
                        "quarantine-age",
                        "A file lies in the fail bucket for too long: its rows are missing in the lake",
                        sluice(PipelineMetrics.OLDEST_QUARANTINED, Statistic.MAXIMUM, gate.watcherName()),
                        hourly(ABOVE, limits.quarantineAge().toSeconds())),
                new Alarm(
                        "tables-in-error",
                        "DMS gave up a table while its task goes on: reload the table",
                        sluice(PipelineMetrics.TABLES_IN_ERROR, Statistic.MAXIMUM, gate.watcherName()),
                        hourly(ABOVE, 0)));
    }

    /// The watcher speaks every fifteen minutes, so an hour of silence is alarming too.
    private static Limit hourly(Limit.Comparison comparison, double threshold) {
        return new Limit(comparison, threshold, Duration.ofHours(1), 1, ALARMING);
    }

    private Alarm silence(String table, Duration within) {
        Metric passed = new Metric(
                PipelineMetrics.NAMESPACE,
                PipelineMetrics.FILES_PASSED,
                Statistic.SAMPLE_COUNT,
                gate.validatorName()
                        .applyValue(name -> Map.of(
                                PipelineMetrics.FUNCTION, name, PipelineMetrics.TABLE, PipelineMetrics.value(table))));
        return new Alarm(
                "silent-" + table,
                "No file of %s passed within %d hours, though one is expected".formatted(table, within.toHours()),
                passed,
                new Limit(BELOW, 1, Duration.ofHours(1), (int) within.toHours(), ALARMING));
    }

    private Metric lambda(String name, Statistic statistic) {
        return Metric.of(LAMBDA, name, statistic, "FunctionName", gate.validatorName());
    }

    private static Metric sluice(String name, Statistic statistic, Output<String> function) {
        return Metric.of(PipelineMetrics.NAMESPACE, name, statistic, PipelineMetrics.FUNCTION, function);
    }
}
