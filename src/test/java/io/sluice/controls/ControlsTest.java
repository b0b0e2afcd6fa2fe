package io.sluice.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.config.ConfigException;
import io.sluice.contract.json.Json;
import io.sluice.plan.document.HandmadePlan;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What all controls have in common, on small plans. None of this asks AWS.
class ControlsTest {

    private static final String INSTANCE = "aws:dms/replicationInstance:ReplicationInstance";
    private static final String QUEUE = "aws:sqs/queue:Queue";

    @Test
    void everyControlThatCanFailIsTested() {
        List<String> tested = Stream.of(
                        DmsControlsTest.cases(),
                        S3ControlsTest.cases(),
                        MessagingControlsTest.cases(),
                        AccessControlsTest.cases(),
                        ComputeControlsTest.cases())
                .flatMap(cases -> cases)
                .map(ControlCase::id)
                .toList();
        List<String> judged = Controls.all().stream()
                .filter(control -> control.check() instanceof Control.Check.Each)
                .map(Control::id)
                .distinct()
                .toList();

        assertThat(tested).containsExactlyInAnyOrderElementsOf(judged);
    }

    @Test
    void saysWhyAControlNeverApplies() {
        assertThat(result(new HandmadePlan(), "S3.1").judgements())
                .containsExactly(new Judgement(
                        "", "", new Outcome.NotApplicable("a setting of the account, which a stack does not own")));
    }

    @Test
    void takesTheProvidersTagsForTheResources() {
        HandmadePlan plan = new HandmadePlan()
                .with("pulumi:providers:aws", "tagging", "{'defaultTags':{'tags':{'owner':'data'}}}")
                .with(QUEUE, "shop-queue", "{}")
                .in("tagging");
        // The provider is found by its URN, which a provider of the plan's own would have.
        String root = Json.compact(plan.document().root())
                .replace("sluice:index:Pipeline$pulumi:providers:aws::tagging", "pulumi:providers:aws::tagging");

        assertThat(ControlReport.of(io.sluice.plan.document.PlanDocument.of(Json.parse(root, "plan"), "plan"))
                        .results())
                .filteredOn(result -> result.id().equals("SQS.2"))
                .extracting(ControlResult::word)
                .containsExactly("PASS");
    }

    @Test
    void exemptsWhatTheStackHasAReasonFor() {
        ControlReport report = report(new HandmadePlan()
                .with(
                        INSTANCE,
                        "shop-replication",
                        "{'multiAz':false,'tags':{'a':'b'},"
                                + "'publiclyAccessible':false,'autoMinorVersionUpgrade':true}")
                .exemption("DMS.13", "*-replication", "nobody waits for dev"));

        assertThat(report.hasFailed()).isFalse();
        assertThat(report.text())
                .contains("DMS.13 EXEMPT: Replication instances should use several availability zones%n  %s%n"
                        .formatted("ReplicationInstance shop-replication: nobody waits for dev"));
        assertThat(Json.parse(report.json(), "report").path("failed").asBoolean())
                .isFalse();
        assertThat(report.markdown())
                .contains("| `ReplicationInstance shop-replication` | EXEMPT | nobody waits for dev |");
    }

    @Test
    void failsOnAnExemptionThatNothingNeeds() {
        HandmadePlan plan = new HandmadePlan()
                .with(INSTANCE, "shop-replication", "{'multiAz':true}")
                .exemption("DMS.13", "*-replication", "nobody waits for dev")
                .exemption("DMS.99", "*", "there is no such thing");

        assertThatThrownBy(() -> report(plan))
                .isInstanceOf(ConfigException.class)
                .hasMessage("sluice:exemptions.DMS.13.resources must match a resource that fails but '*-replication'"
                        + " matches none: take it out\n"
                        + "sluice:exemptions.DMS.99 must name a control but there is none of that name;"
                        + " 'sluice controls' lists them");
    }

    private static ControlReport report(HandmadePlan plan) {
        return ControlReport.of(plan.document());
    }

    private static ControlResult result(HandmadePlan plan, String id) {
        return report(plan).results().stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
