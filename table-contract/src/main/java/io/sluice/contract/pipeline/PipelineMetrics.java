package io.sluice.contract.pipeline;

/// The metrics that Sluice's own functions publish, as the functions write them and the alarms read them.
///
/// Dimensions are the function's name, which tells databases and stacks apart, alone or with the table.
public final class PipelineMetrics {

    /// Namespace of all of them.
    public static final String NAMESPACE = "Sluice";

    /// Dimension: name of the function that published.
    public static final String FUNCTION = "FunctionName";

    /// Dimension: `schema.table`.
    public static final String TABLE = "Table";

    /// Files that went to the lake. Published by the validator, alone and by table.
    public static final String FILES_PASSED = "FilesPassed";

    /// Files that went to the fail bucket. Published by the validator, alone and by table.
    public static final String FILES_FAILED = "FilesFailed";

    /// Age of the oldest file in the fail bucket in seconds, 0 where there is none. Published by the watcher.
    public static final String OLDEST_QUARANTINED = "OldestQuarantinedSeconds";

    /// Tables that DMS gave up while their task goes on. Published by the watcher.
    public static final String TABLES_IN_ERROR = "TablesInError";

    /// Tasks that should run and do not. Published by the watcher.
    public static final String TASKS_NOT_RUNNING = "TasksNotRunning";

    private PipelineMetrics() {}
}
