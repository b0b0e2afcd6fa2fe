package io.sluice.delivery.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.json.Json;
import io.sluice.delivery.engine.Recorded;
import io.sluice.delivery.engine.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeploymentTest {

    @Test
    void tellsWhatWasDoneAndWhichTaskWaits() {
        assertThat(new Deployment(Recorded.run("up")).markdown().lines())
                .containsExactly(
                        "### Stack `dev`: 7 created",
                        "",
                        "**Replication tasks to start or to resume**",
                        "- `shop-task` was created: docs/runbook.md says how it is started, and whether its tables are loaded"
                                + " again");
    }

    @Test
    void saysThatNothingHadToBeDone() {
        assertThat(new Deployment(Recorded.run("none")).outcome()).isEqualTo("nothing had to be done");
    }

    @Test
    void failsInPartSayingWhatStandsAndWhatToDo() {
        assertThat(new Deployment(Recorded.failed("up-in-part")).markdown().lines())
                .containsExactly(
                        "### Stack `dev`: **deployed in part**: 2 updated before it failed, and nothing of that is taken back",
                        "",
                        "`'pulumi up' of stack 'dev' must end well but ended with 255: updating CloudWatch Metric Alarm"
                                + " (ledger-alerting-freeable-memory-8776714): operation error CloudWatch: PutMetricAlarm, https"
                                + " response error StatusCode: 400, LimitExceeded: the maximum number of alarms is reached`",
                        "",
                        "**Failed**",
                        "- `MetricAlarm ledger-alerting-freeable-memory`",
                        "",
                        "Put the cause right and deploy again: Pulumi goes on from where it is.",
                        "",
                        "**Replication tasks to start or to resume**",
                        "- `ledger-task` was updated: docs/runbook.md says how it is started, and whether its tables are"
                                + " loaded again");
    }

    @Test
    void failsBeforeAnythingWasDoneSayingSo() {
        assertThat(new Deployment(Recorded.failed("account-not-allowed")).outcome())
                .isEqualTo("failed, nothing was deployed");
    }

    @Test
    void neverSaysThatNothingWasDeployedOfOneThatWasKilled() {
        assertThat(new Deployment(new Run("dev", "up", 137, Recorded.log("none"), List.of())).outcome())
                .isEqualTo("**failed after it had begun**: look at what the cloud has before it is deployed again");
    }

    @Test
    void saysWhyItWasRefused() {
        assertThat(Deployment.refused("dev", "no").lines())
                .containsExactly("### Stack `dev`: **refused**, nothing was deployed", "", "`no`");
    }

    @Test
    void writesADocumentForPrograms() {
        assertThat(Json.compact(new Deployment(Recorded.failed("up-in-part")).json()))
                .startsWith(
                        "{\"format\":\"sluice-deployment\",\"version\":1,\"stack\":\"dev\",\"ok\":false,\"inPart\":true,"
                                + "\"failure\":\"'pulumi up' of stack 'dev' must end well")
                .endsWith(
                        "\"done\":[{\"operation\":\"update\",\"type\":\"aws:dms/replicationInstance:ReplicationInstance\","
                                + "\"name\":\"ledger-replication\"},{\"operation\":\"update\","
                                + "\"type\":\"aws:dms/replicationTask:ReplicationTask\",\"name\":\"ledger-task\"}],"
                                + "\"failed\":[{\"operation\":\"update\",\"type\":\"aws:cloudwatch/metricAlarm:MetricAlarm\","
                                + "\"name\":\"ledger-alerting-freeable-memory\"}],\"tasksToStart\":[\"ledger-task\"]}");
    }
}
