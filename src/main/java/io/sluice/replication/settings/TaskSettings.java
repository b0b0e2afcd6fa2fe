package io.sluice.replication.settings;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The settings of a task, complete: a key left out keeps whatever value the service has.
///
/// Only keys that the service returns are written, and no list but `LogComponents`: anything else shows as a change
/// in every preview. See <https://github.com/hashicorp/terraform-provider-aws/issues/43974>
///
/// @param lobMaxKib where LOBs are cut
public record TaskSettings(int lobMaxKib) {

    private static final String SEVERITY = "LOGGER_SEVERITY_DEFAULT";

    public TaskSettings {
        if (lobMaxKib < 1) {
            throw new IllegalArgumentException("lobMaxKib must be at least 1 but was " + lobMaxKib);
        }
    }

    /// The text that DMS reads: sorted keys, no spaces.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.html>
    public String write() {
        return SortedJson.write(Map.ofEntries(
                entry("TargetMetadata", targetMetadata()),
                entry("FullLoadSettings", fullLoad()),
                entry("Logging", logging()),
                entry("ControlTablesSettings", controlTables()),
                entry("StreamBufferSettings", streamBuffers()),
                entry("ChangeProcessingDdlHandlingPolicy", tableChanges()),
                entry("ChangeProcessingTuning", tuning()),
                entry("ErrorBehavior", errors()),
                entry("ValidationSettings", Map.of("EnableValidation", false)),
                entry("FailTaskWhenCleanTaskResourceFailed", false)));
    }

    /// S3 takes limited LOB mode only, and batch apply can lose data there.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html>
    private Map<String, Object> targetMetadata() {
        return Map.ofEntries(
                entry("SupportLobs", true),
                entry("FullLobMode", false),
                entry("LimitedSizeLobMode", true),
                entry("LobMaxSize", lobMaxKib),
                entry("LobChunkSize", 64),
                entry("InlineLobMaxSize", 0),
                entry("BatchApplyEnabled", false),
                entry("TaskRecoveryTableEnabled", false),
                entry("ParallelLoadThreads", 0),
                entry("ParallelApplyThreads", 0));
    }

    private static Map<String, Object> fullLoad() {
        return Map.ofEntries(
                entry("TargetTablePrepMode", "DROP_AND_CREATE"),
                entry("CreatePkAfterFullLoad", false),
                entry("StopTaskCachedChangesApplied", false),
                entry("StopTaskCachedChangesNotApplied", false),
                entry("MaxFullLoadSubTasks", 8),
                entry("TransactionConsistencyTimeout", 600),
                entry("CommitRate", 10_000));
    }

    /// Names of log group and stream are read-only: writing them fails the plan.
    private static Map<String, Object> logging() {
        List<Map<String, String>> components = Stream.of(
                        "SOURCE_CAPTURE", "SOURCE_UNLOAD", "TARGET_APPLY", "TARGET_LOAD", "TASK_MANAGER")
                .map(component -> Map.of("Id", component, "Severity", SEVERITY))
                .toList();
        return Map.of("EnableLogging", true, "EnableLogContext", true, "LogComponents", components);
    }

    /// DMS's own tables would arrive as files without a contract.
    private static Map<String, Object> controlTables() {
        return Map.of(
                "ControlSchema", "",
                "HistoryTableEnabled", false,
                "SuspendedTablesTableEnabled", false,
                "StatusTableEnabled", false,
                "FullLoadExceptionTableEnabled", false);
    }

    private static Map<String, Object> streamBuffers() {
        return Map.of("StreamBufferCount", 3, "StreamBufferSizeInMB", 8, "CtrlStreamBufferSizeInMB", 5);
    }

    /// A table dropped or truncated at the source must not delete the files that tell its history.
    private static Map<String, Object> tableChanges() {
        return Map.of(
                "HandleSourceTableDropped", false,
                "HandleSourceTableTruncated", false,
                "HandleSourceTableAltered", true);
    }

    private static Map<String, Object> tuning() {
        return Map.of("MemoryLimitTotal", 1_024, "MemoryKeepTime", 60, "StatementCacheSize", 50);
    }

    /// DMS's defaults drop a row it cannot write, and go on without a table it cannot read.
    private static Map<String, Object> errors() {
        return Map.ofEntries(
                entry("DataErrorPolicy", "SUSPEND_TABLE"),
                entry("DataErrorEscalationPolicy", "STOP_TASK"),
                entry("DataErrorEscalationCount", 0),
                entry("DataTruncationErrorPolicy", "LOG_ERROR"),
                entry("TableErrorPolicy", "STOP_TASK"),
                entry("TableErrorEscalationPolicy", "STOP_TASK"),
                entry("TableErrorEscalationCount", 0),
                entry("RecoverableErrorCount", -1),
                entry("RecoverableErrorInterval", 5),
                entry("RecoverableErrorThrottling", true),
                entry("RecoverableErrorThrottlingMax", 1_800),
                entry("RecoverableErrorStopRetryAfterThrottlingMax", true),
                entry("FailOnTransactionConsistencyBreached", true),
                entry("FailOnNoTablesCaptured", true),
                entry("FullLoadIgnoreConflicts", true));
    }
}
