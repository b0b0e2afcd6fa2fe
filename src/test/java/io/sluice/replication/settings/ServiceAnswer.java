package io.sluice.replication.settings;

/// Settings of a task as DMS returns them, by the keys that dumps of real tasks have.
final class ServiceAnswer {

    /// The answer for a full load that is followed, LOBs of 32 KiB and a stop at longer ones.
    static final String FULL = """
            {"TargetMetadata":{"TargetSchema":"","SupportLobs":true,"FullLobMode":false,"LobChunkSize":64,
              "LimitedSizeLobMode":true,"LobMaxSize":32,"InlineLobMaxSize":0,"LoadMaxFileSize":0,
              "ParallelLoadThreads":0,"ParallelLoadBufferSize":0,"BatchApplyEnabled":false,
              "TaskRecoveryTableEnabled":false,"ParallelLoadQueuesPerThread":0,"ParallelApplyThreads":0,
              "ParallelApplyBufferSize":0,"ParallelApplyQueuesPerThread":0},
             "FullLoadSettings":{"TargetTablePrepMode":"DROP_AND_CREATE","CreatePkAfterFullLoad":false,
              "StopTaskCachedChangesApplied":false,"StopTaskCachedChangesNotApplied":false,
              "MaxFullLoadSubTasks":8,"TransactionConsistencyTimeout":600,"CommitRate":10000},
             "TTSettings":{"EnableTT":false,"TTS3Settings":null,"TTRecordSettings":null},
             "Logging":{"EnableLogging":true,"EnableLogContext":true,"LogComponents":[
               {"Id":"TRANSFORMATION","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"SOURCE_UNLOAD","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"IO","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"TARGET_LOAD","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"PERFORMANCE","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"SOURCE_CAPTURE","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"SORTER","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"REST_SERVER","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"VALIDATOR_EXT","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"TARGET_APPLY","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"TASK_MANAGER","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"TABLES_MANAGER","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"METADATA_MANAGER","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"FILE_FACTORY","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"COMMON","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"ADDONS","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"DATA_STRUCTURE","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"COMMUNICATION","Severity":"LOGGER_SEVERITY_DEFAULT"},
               {"Id":"FILE_TRANSFER","Severity":"LOGGER_SEVERITY_DEFAULT"}],
              "LogConfiguration":{"TraceOnErrorMb":10,"EnableTraceOnError":false},
              "CloudWatchLogGroup":"dms-tasks-shop-dev-instance","CloudWatchLogStream":"dms-task-shop-dev-task"},
             "ControlTablesSettings":{"historyTimeslotInMinutes":5,"HistoryTimeslotInMinutes":5,
              "ControlSchema":"","HistoryTableEnabled":false,"SuspendedTablesTableEnabled":false,
              "StatusTableEnabled":false,"FullLoadExceptionTableEnabled":false},
             "StreamBufferSettings":{"StreamBufferCount":3,"StreamBufferSizeInMB":8,"CtrlStreamBufferSizeInMB":5},
             "ChangeProcessingDdlHandlingPolicy":{"HandleSourceTableDropped":false,
              "HandleSourceTableTruncated":false,"HandleSourceTableAltered":true},
             "ErrorBehavior":{"FailOnNoTablesCaptured":true,"FailOnTransactionConsistencyBreached":true,
              "ApplyErrorUpdatePolicy":"LOG_ERROR","ApplyErrorInsertPolicy":"LOG_ERROR",
              "ApplyErrorDeletePolicy":"IGNORE_RECORD","ApplyErrorEscalationPolicy":"LOG_ERROR",
              "ApplyErrorEscalationCount":0,"ApplyErrorFailOnTruncationDdl":false,
              "DataErrorPolicy":"SUSPEND_TABLE","DataErrorEscalationPolicy":"STOP_TASK",
              "DataErrorEscalationCount":0,"DataTruncationErrorPolicy":"STOP_TASK",
              "DataMaskingErrorPolicy":"STOP_TASK","TableErrorPolicy":"STOP_TASK",
              "TableErrorEscalationPolicy":"STOP_TASK","TableErrorEscalationCount":0,
              "RecoverableErrorCount":-1,"RecoverableErrorInterval":5,"RecoverableErrorThrottling":true,
              "RecoverableErrorThrottlingMax":1800,"RecoverableErrorStopRetryAfterThrottlingMax":true,
              "EventErrorPolicy":"IGNORE","FullLoadIgnoreConflicts":true},
             "ChangeProcessingTuning":{"BatchApplyPreserveTransaction":true,"BatchApplyTimeoutMin":1,
              "BatchApplyTimeoutMax":30,"BatchApplyMemoryLimit":500,"BatchSplitSize":0,
              "MinTransactionSize":1000,"CommitTimeout":1,"MemoryLimitTotal":1024,"MemoryKeepTime":60,
              "StatementCacheSize":50,"RecoveryTimeout":-1},
             "ValidationSettings":{"EnableValidation":false,"ValidationMode":"ROW_LEVEL","ThreadCount":5,
              "FailureMaxCount":10000,"TableFailureMaxCount":1000,"PartitionSize":10000},
             "PostProcessingRules":null,"CharacterSetSettings":null,"LoopbackPreventionSettings":null,
             "BeforeImageSettings":null,"FailTaskWhenCleanTaskResourceFailed":false}
            """;

    private ServiceAnswer() {}
}
