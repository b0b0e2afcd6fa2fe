package io.sluice.replication.settings;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import io.sluice.config.LobPolicy;
import java.util.Map;

/// The settings of a task, complete: a key left out keeps whatever value the service has.
///
/// Only keys that the service returns are written, and no list but `LogComponents`: anything else shows as a
/// change in every preview. See <https://github.com/hashicorp/terraform-provider-aws/issues/43974>
///
/// @param lobs what becomes of LOBs
/// @param preparation what becomes of files that are there already when a table is loaded
public record TaskSettings(LobPolicy lobs, Preparation preparation) {

    public TaskSettings {
        requireNonNull(lobs, "lobs is null");
        requireNonNull(preparation, "preparation is null");
    }

    /// The text that DMS reads: sorted keys, no spaces.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.html>
    public String write() {
        return SortedJson.write(Map.ofEntries(
                entry("TargetMetadata", targetMetadata()),
                entry("FullLoadSettings", fullLoad()),
                entry("Logging", LogSettings.fields()),
                entry("ControlTablesSettings", controlTables()),
                entry("StreamBufferSettings", streamBuffers()),
                entry("ChangeProcessingDdlHandlingPolicy", tableChanges()),
                entry("ChangeProcessingTuning", tuning()),
                entry("ErrorBehavior", new ErrorBehaviour(lobs.truncation()).fields()),
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
                entry("LobMaxSize", lobs.maxKib()),
                entry("LobChunkSize", 64),
                entry("InlineLobMaxSize", 0),
                entry("BatchApplyEnabled", false),
                entry("TaskRecoveryTableEnabled", false),
                entry("LoadMaxFileSize", 0),
                entry("ParallelLoadThreads", 0),
                entry("ParallelLoadBufferSize", 0),
                entry("ParallelLoadQueuesPerThread", 0),
                entry("ParallelApplyThreads", 0),
                entry("ParallelApplyBufferSize", 0),
                entry("ParallelApplyQueuesPerThread", 0),
                entry("TargetSchema", ""));
    }

    private Map<String, Object> fullLoad() {
        return Map.ofEntries(
                entry("TargetTablePrepMode", preparation.name()),
                entry("CreatePkAfterFullLoad", false),
                entry("StopTaskCachedChangesApplied", false),
                entry("StopTaskCachedChangesNotApplied", false),
                entry("MaxFullLoadSubTasks", 8),
                entry("TransactionConsistencyTimeout", 600),
                entry("CommitRate", 10_000));
    }

    /// DMS's own tables would arrive as files without a contract.
    private static Map<String, Object> controlTables() {
        return Map.of(
                "ControlSchema", "",
                "historyTimeslotInMinutes", 5,
                "HistoryTimeslotInMinutes", 5,
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
        return Map.ofEntries(
                entry("MemoryLimitTotal", 1_024),
                entry("MemoryKeepTime", 60),
                entry("StatementCacheSize", 50),
                entry("RecoveryTimeout", -1),
                entry("CommitTimeout", 1),
                entry("MinTransactionSize", 1_000),
                entry("BatchApplyPreserveTransaction", true),
                entry("BatchApplyTimeoutMin", 1),
                entry("BatchApplyTimeoutMax", 30),
                entry("BatchApplyMemoryLimit", 500),
                entry("BatchSplitSize", 0));
    }

    /// What becomes of files that are there already when a table is loaded, by DMS's names.
    public enum Preparation {
        /// Nothing: a task that only follows changes loads no table.
        DO_NOTHING,
        /// All of the table's files are deleted, so that a reload does not stand beside the load before.
        DROP_AND_CREATE
    }
}
