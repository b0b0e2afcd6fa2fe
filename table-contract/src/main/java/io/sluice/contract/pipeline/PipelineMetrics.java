package io.sluice.contract.pipeline;

/// The metrics that Sluice's own functions publish, as the functions write them and the alarms read them.
///
/// Dimensions are the function's name, which tells databases and stacks apart, alone, with the table, or with the
/// rule. Only files are counted by table: each further metric by table would be paid for once a table and month.
public final class PipelineMetrics {

    /// Namespace of all of them.
    public static final String NAMESPACE = "Sluice";

    /// Dimension: name of the function that published.
    public static final String FUNCTION = "FunctionName";

    /// Dimension: `schema.table`.
    public static final String TABLE = "Table";

    /// Dimension: identifier of a rule, for example `R-NULL`.
    public static final String RULE = "Rule";

    /// Files that went to the lake. Published by the validator, alone and by table.
    public static final String FILES_PASSED = "FilesPassed";

    /// Files that went to the fail bucket. Published by the validator, alone, by table, and by the rule that failed
    /// first.
    public static final String FILES_FAILED = "FilesFailed";

    /// Rows of the files that went to the lake, as their footers declare them. Published by the validator.
    public static final String ROWS_PASSED = "RowsPassed";

    /// Rows of the files that went to the fail bucket, as their footers declare them. Published by the validator.
    public static final String ROWS_FAILED = "RowsFailed";

    /// Bytes of the files that went to either bucket. Published by the validator.
    public static final String BYTES_JUDGED = "BytesJudged";

    /// Time from the first request on a file to its last, in milliseconds. Published by the validator.
    public static final String MILLISECONDS = "FileMilliseconds";

    /// Events that come again because their file could not be judged or moved. Published by the validator.
    public static final String EVENTS_RETRIED = "EventsRetried";

    /// Notices of failed files that the topic did not take, whose messages come again. Published by the validator.
    public static final String NOTICES_REFUSED = "NoticesRefused";

    /// Age of the oldest file in the fail bucket in seconds, 0 where there is none. Published by the watcher.
    public static final String OLDEST_QUARANTINED = "OldestQuarantinedSeconds";

    /// Tables that DMS gave up while their task goes on. Published by the watcher.
    public static final String TABLES_IN_ERROR = "TablesInError";

    /// Tasks that should run and do not. Published by the watcher.
    public static final String TASKS_NOT_RUNNING = "TasksNotRunning";

    private static final int MAX_VALUE_CHARACTERS = 1_024;

    private PipelineMetrics() {}

    /// A name as CloudWatch takes it for the value of a dimension: in ASCII, any other character as a backslash,
    /// `u` and four hexadecimal digits. It is reported to leave out all dimensions of a line with another value, so
    /// that no alarm finds the line's metrics.
    /// See <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Dimension.html>
    public static String value(String name) {
        StringBuilder value = new StringBuilder();
        name.chars().forEach(unit -> {
            if (unit >= ' ' && unit <= '~') {
                value.append((char) unit);
            } else {
                value.append("\\u%04x".formatted(unit));
            }
        });
        return value.substring(0, Math.min(value.length(), MAX_VALUE_CHARACTERS));
    }
}
