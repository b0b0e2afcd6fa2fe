package io.sluice.replication.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The provider's own comparison of settings, as rules: whatever breaks one shows as a change in every preview.
class TaskSettingsTest {

    /// Keys that the service returns, by group.
    private static final Map<String, List<String>> RETURNED = Map.ofEntries(
            Map.entry(
                    "TargetMetadata",
                    List.of("TargetSchema SupportLobs FullLobMode LobChunkSize LimitedSizeLobMode LobMaxSize"
                            + " InlineLobMaxSize LoadMaxFileSize ParallelLoadThreads ParallelLoadBufferSize"
                            + " BatchApplyEnabled TaskRecoveryTableEnabled ParallelLoadQueuesPerThread"
                            + " ParallelApplyThreads ParallelApplyBufferSize ParallelApplyQueuesPerThread")),
            Map.entry(
                    "FullLoadSettings",
                    List.of("TargetTablePrepMode CreatePkAfterFullLoad StopTaskCachedChangesApplied"
                            + " StopTaskCachedChangesNotApplied MaxFullLoadSubTasks TransactionConsistencyTimeout"
                            + " CommitRate")),
            Map.entry("Logging", List.of("EnableLogging EnableLogContext LogComponents LogConfiguration")),
            Map.entry(
                    "ControlTablesSettings",
                    List.of("historyTimeslotInMinutes HistoryTimeslotInMinutes ControlSchema HistoryTableEnabled"
                            + " SuspendedTablesTableEnabled StatusTableEnabled FullLoadExceptionTableEnabled")),
            Map.entry(
                    "StreamBufferSettings", List.of("StreamBufferCount StreamBufferSizeInMB CtrlStreamBufferSizeInMB")),
            Map.entry(
                    "ChangeProcessingDdlHandlingPolicy",
                    List.of("HandleSourceTableDropped HandleSourceTableTruncated HandleSourceTableAltered")),
            Map.entry(
                    "ErrorBehavior",
                    List.of("FailOnNoTablesCaptured FailOnTransactionConsistencyBreached ApplyErrorUpdatePolicy"
                            + " ApplyErrorInsertPolicy ApplyErrorDeletePolicy ApplyErrorEscalationPolicy"
                            + " ApplyErrorEscalationCount ApplyErrorFailOnTruncationDdl DataErrorPolicy"
                            + " DataErrorEscalationPolicy DataErrorEscalationCount DataTruncationErrorPolicy"
                            + " DataMaskingErrorPolicy TableErrorPolicy TableErrorEscalationPolicy"
                            + " TableErrorEscalationCount RecoverableErrorCount RecoverableErrorInterval"
                            + " RecoverableErrorThrottling RecoverableErrorThrottlingMax"
                            + " RecoverableErrorStopRetryAfterThrottlingMax EventErrorPolicy FullLoadIgnoreConflicts")),
            Map.entry(
                    "ChangeProcessingTuning",
                    List.of("BatchApplyPreserveTransaction BatchApplyTimeoutMin BatchApplyTimeoutMax"
                            + " BatchApplyMemoryLimit BatchSplitSize MinTransactionSize CommitTimeout"
                            + " MemoryLimitTotal MemoryKeepTime StatementCacheSize RecoveryTimeout")),
            Map.entry("ValidationSettings", List.of("EnableValidation")),
            Map.entry("FailTaskWhenCleanTaskResourceFailed", List.of("")));

    private final JsonNode settings = Json.parse(new TaskSettings(32).write(), "settings");

    @Test
    void writesOnlyKeysThatTheServiceReturns() {
        settings.properties().forEach(group -> {
            assertThat(RETURNED).containsKey(group.getKey());
            List<String> known = List.of(RETURNED.get(group.getKey()).getFirst().split(" "));
            group.getValue()
                    .fieldNames()
                    .forEachRemaining(key -> assertThat(known).contains(key));
        });
    }

    @Test
    void writesNoNullAndNoListButLogComponents() {
        assertThat(offenders("", settings)).isEmpty();
    }

    @Test
    void writesContextOnlyBesideALog() {
        assertThat(settings.at("/Logging/EnableLogging").booleanValue()).isTrue();
        assertThat(settings.at("/Logging/EnableLogContext").booleanValue()).isTrue();
        assertThat(settings.at("/Logging/LogComponents")).allSatisfy(component -> {
            assertThat(component.path("Id").isTextual()).isTrue();
            assertThat(component.path("Severity").asText()).isEqualTo("LOGGER_SEVERITY_DEFAULT");
        });
    }

    @Test
    void sortsKeysSoThatEqualSettingsAreEqualText() {
        assertThat(new TaskSettings(32).write())
                .isEqualTo(new TaskSettings(32).write())
                .startsWith("{\"ChangeProcessingDdlHandlingPolicy\":{\"HandleSourceTableAltered\":true,"
                        + "\"HandleSourceTableDropped\":false,\"HandleSourceTableTruncated\":false},");
    }

    @Test
    void cutsLobsAtTheConfiguredLimit() {
        assertThat(settings.at("/TargetMetadata/LobMaxSize").intValue()).isEqualTo(32);
        assertThat(settings.at("/TargetMetadata/LimitedSizeLobMode").booleanValue())
                .isTrue();
        assertThat(settings.at("/TargetMetadata/FullLobMode").booleanValue()).isFalse();
    }

    @Test
    void neverAppliesInBatchesNorDeletesHistory() {
        assertThat(settings.at("/TargetMetadata/BatchApplyEnabled").booleanValue())
                .isFalse();
        assertThat(settings.at("/ChangeProcessingDdlHandlingPolicy/HandleSourceTableDropped")
                        .booleanValue())
                .isFalse();
        assertThat(settings.at("/ChangeProcessingDdlHandlingPolicy/HandleSourceTableTruncated")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void stopsRatherThanLosesRows() {
        assertThat(settings.at("/ErrorBehavior/DataErrorPolicy").asText()).isEqualTo("SUSPEND_TABLE");
        assertThat(settings.at("/ErrorBehavior/TableErrorPolicy").asText()).isEqualTo("STOP_TASK");
        assertThat(settings.at("/ErrorBehavior/FailOnTransactionConsistencyBreached")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void failsOnALimitOfNothing() {
        assertThatThrownBy(() -> new TaskSettings(0)).hasMessage("lobMaxKib must be at least 1 but was 0");
    }

    private static List<String> offenders(String path, JsonNode node) {
        List<String> offenders = new ArrayList<>();
        if (node.isNull() || node.isArray() && !path.equals("/Logging/LogComponents")) {
            offenders.add(path);
        }
        node.properties().forEach(entry -> offenders.addAll(offenders(path + "/" + entry.getKey(), entry.getValue())));
        return offenders;
    }
}
