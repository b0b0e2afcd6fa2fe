package io.sluice.alerting;

import static io.sluice.alerting.Limit.Comparison.ABOVE;
import static io.sluice.alerting.Limit.Missing.FINE;
import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;

/// A line in a log that somebody must hear of.
///
/// @param name what is wrong, in two or three words with hyphens
/// @param meaning what it means and what to do
/// @param logGroupName group of the log
/// @param pattern what the line has
record LogSignal(String name, String meaning, Output<String> logGroupName, String pattern) {

    /// How DMS marks a line as an error. See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Monitoring.html>
    private static final String ERROR_LINE = "\"]E:\"";

    /// A pattern between percent signs is a regular expression: `truncate`, `truncated` and `truncation` alike.
    /// See <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html>
    private static final String TRUNCATION = "%[Tt]runcat%";

    /// A space cannot stand in such an expression.
    private static final String DENIAL = "%Access\\s?Denied%";

    LogSignal {
        requireNonNull(name, "name is null");
        requireNonNull(meaning, "meaning is null");
        requireNonNull(logGroupName, "logGroupName is null");
        requireNonNull(pattern, "pattern is null");
    }

    /// What is looked for in the log of the tasks and of the validator.
    static List<LogSignal> of(Output<String> tasks, Output<String> validator) {
        return List.of(
                new LogSignal("task-log-errors", "DMS wrote an error to its log: see there", tasks, ERROR_LINE),
                new LogSignal(
                        "values-truncated",
                        "DMS cut values off: raise lobMaxKib and reload the table",
                        tasks,
                        TRUNCATION),
                new LogSignal(
                        "task-access-denied",
                        "DMS was refused a bucket, a key or a secret: see its log",
                        tasks,
                        DENIAL),
                new LogSignal(
                        "validator-access-denied",
                        "The validator was refused a bucket or a key: see its log",
                        validator,
                        DENIAL));
    }

    /// @param namespace namespace that lines are counted in, one a pipeline: such a metric has no dimensions
    Alarm alarm(String namespace) {
        return new Alarm(
                name,
                meaning,
                new Metric(namespace, name, Statistic.SUM, Output.of(Map.of())),
                Limit.atOnce(ABOVE, 0, FINE));
    }
}
