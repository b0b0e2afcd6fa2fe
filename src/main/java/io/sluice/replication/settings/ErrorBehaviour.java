package io.sluice.replication.settings;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import io.sluice.config.LobTruncation;
import java.util.Map;

/// What a task does when something goes wrong: it stops rather than lose a row.
///
/// @param truncation what to do about a LOB over the limit
record ErrorBehaviour(LobTruncation truncation) {

    ErrorBehaviour {
        requireNonNull(truncation, "truncation is null");
    }

    /// DMS's defaults drop a row it cannot write, and go on without a table it cannot read.
    Map<String, Object> fields() {
        return Map.ofEntries(
                entry("ApplyErrorDeletePolicy", "IGNORE_RECORD"),
                entry("ApplyErrorInsertPolicy", "LOG_ERROR"),
                entry("ApplyErrorUpdatePolicy", "LOG_ERROR"),
                entry("ApplyErrorEscalationPolicy", "LOG_ERROR"),
                entry("ApplyErrorEscalationCount", 0),
                entry("ApplyErrorFailOnTruncationDdl", false),
                entry("DataMaskingErrorPolicy", "STOP_TASK"),
                entry("EventErrorPolicy", "IGNORE"),
                entry("DataErrorPolicy", "SUSPEND_TABLE"),
                entry("DataErrorEscalationPolicy", "STOP_TASK"),
                entry("DataErrorEscalationCount", 0),
                entry("DataTruncationErrorPolicy", truncationPolicy()),
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

    /// Only some endpoints have a setting of their own for this; the task's goes for every engine.
    private String truncationPolicy() {
        return switch (truncation) {
            case FAIL -> "STOP_TASK";
            case ACCEPT -> "LOG_ERROR";
        };
    }
}
