package io.sluice.replication.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.config.LobPolicy;
import io.sluice.config.LobTruncation;
import io.sluice.contract.json.Json;
import io.sluice.replication.settings.TaskSettings.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the provider makes of the settings: whatever breaks one of its rules shows as a change in every
/// preview.
///
/// The service's answer is put together from dumps of others; none was made with these settings.
class TaskSettingsTest {

    private static final String SETTINGS =
            new TaskSettings(new LobPolicy(32, LobTruncation.FAIL), Preparation.DROP_AND_CREATE).write();

    private final JsonNode settings = Json.parse(SETTINGS, "settings");

    @Test
    void showsNoChangeInTheSecondPreview() {
        assertThat(ProviderDiff.errors(SETTINGS)).isEmpty();
        assertThat(ProviderDiff.isSuppressed(ServiceAnswer.FULL, SETTINGS)).isTrue();
    }

    @Test
    void showsAChangeOfAnyOneValue() {
        assertThat(ProviderDiff.isSuppressed(
                        ServiceAnswer.FULL,
                        new TaskSettings(new LobPolicy(33, LobTruncation.FAIL), Preparation.DROP_AND_CREATE).write()))
                .isFalse();
        assertThat(ProviderDiff.isSuppressed(
                        ServiceAnswer.FULL,
                        new TaskSettings(new LobPolicy(32, LobTruncation.ACCEPT), Preparation.DROP_AND_CREATE).write()))
                .isFalse();
    }

    /// Rule 1.
    @ParameterizedTest
    @ValueSource(strings = {"CloudWatchLogGroup", "CloudWatchLogStream"})
    void neverNamesTheLogThatOnlyTheServiceNames(String key) {
        assertThat(settings.path("Logging").has(key)).isFalse();
        assertThat(ProviderDiff.errors(changed(all -> logging(all).put(key, "x"))))
                .containsExactly(key + " is read-only and cannot be set");
    }

    /// Rule 2.
    @Test
    void writesContextOnlyBesideALog() {
        assertThat(ProviderDiff.errors(changed(all -> logging(all).put("EnableLogging", false))))
                .containsExactly("EnableLogContext needs EnableLogging");
    }

    /// Rule 3.
    @Test
    void writesNoKeyThatTheServiceDoesNotReturn() {
        assertThat(ProviderDiff.isSuppressed(ServiceAnswer.FULL, changed(all -> all.put("FailTaskOnTTFailure", false))))
                .isFalse();
    }

    /// Rule 4.
    @Test
    void writesNoObjectWhereTheServiceReturnsNull() {
        assertThat(ProviderDiff.isSuppressed(
                        ServiceAnswer.FULL,
                        changed(all -> all.putObject("BeforeImageSettings").put("EnableBeforeImage", true))))
                .isFalse();
        assertThat(settings.has("BeforeImageSettings")).isFalse();
    }

    /// Rule 5.
    @Test
    void writesNoNullAndNoListButLogComponents() {
        assertThat(offenders("", settings)).isEmpty();
        assertThat(ProviderDiff.isSuppressed(
                        ServiceAnswer.FULL.replace(
                                "\"CharacterSetSettings\":null", "\"CharacterSetSettings\":{\"a\":[1]}"),
                        changed(all -> all.putObject("CharacterSetSettings")
                                .putArray("a")
                                .add(1))))
                .isFalse();
    }

    /// Rule 6.
    @Test
    void writesNumbersAndFlagsAsSuch() {
        assertThat(ProviderDiff.isSuppressed(
                        ServiceAnswer.FULL,
                        changed(all -> ((ObjectNode) all.get("TargetMetadata")).put("LobMaxSize", "32"))))
                .isFalse();
    }

    /// Rule 7: a key that is left out keeps whatever value the service has, so every key that matters is there.
    @Test
    void writesEveryKeyThatTheServiceReturns() {
        List<String> unsaid = new ArrayList<>();
        Json.parse(ServiceAnswer.FULL, "answer").properties().forEach(group -> {
            if (!group.getValue().isNull() && !settings.has(group.getKey())) {
                unsaid.add(group.getKey());
            }
            group.getValue().fieldNames().forEachRemaining(key -> {
                if (settings.has(group.getKey())
                        && !settings.get(group.getKey()).has(key)) {
                    unsaid.add(group.getKey() + "." + key);
                }
            });
        });

        assertThat(unsaid)
                .containsExactly(
                        "TTSettings",
                        "Logging.CloudWatchLogGroup",
                        "Logging.CloudWatchLogStream",
                        "ValidationSettings.ValidationMode",
                        "ValidationSettings.ThreadCount",
                        "ValidationSettings.FailureMaxCount",
                        "ValidationSettings.TableFailureMaxCount",
                        "ValidationSettings.PartitionSize");
    }

    /// Rule 8: what follows makes the provider fall over.
    @Test
    void writesNothingThatTheProviderDoesNotCheck() {
        assertThat(settings.path("Logging").isObject()).isTrue();
        assertThat(settings.at("/Logging/EnableLogging").isBoolean()).isTrue();
        assertThat(settings.at("/Logging/LogComponents")).hasSize(19).allSatisfy(component -> {
            assertThat(component.path("Id").isTextual()).isTrue();
            assertThat(component.path("Severity").asText()).isEqualTo("LOGGER_SEVERITY_DEFAULT");
        });
    }

    @Test
    void sortsKeysSoThatEqualSettingsAreEqualText() {
        assertThat(SETTINGS)
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
    void goesOnAfterACutLobOnlyWhereThatIsAccepted() {
        assertThat(settings.at("/ErrorBehavior/DataTruncationErrorPolicy").asText())
                .isEqualTo("STOP_TASK");
    }

    private static String changed(Consumer<ObjectNode> change) {
        ObjectNode all = (ObjectNode) Json.parse(SETTINGS, "settings");
        change.accept(all);
        return Json.compact(all);
    }

    private static ObjectNode logging(ObjectNode all) {
        return (ObjectNode) all.get("Logging");
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
