package io.sluice.plan.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.plan.document.HandmadePlan;
import io.sluice.plan.document.PlanFormatException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Differences of small plans: one thing each. What the whole program makes of a change is in `PlanDifferenceTest`.
class DifferenceTest {

    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";
    private static final String LOGS = "aws:cloudwatch/logGroup:LogGroup";
    private static final String QUEUE = "aws:sqs/queue:Queue";
    private static final String VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    private static final String LIFECYCLE = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";

    @Test
    void saysThatNothingDiffers() {
        Difference difference = Difference.of(
                plan().with(BUCKET, "shop-raw", "{}").document(),
                plan().with(BUCKET, "shop-raw", "{}").document());

        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.text()).isEqualTo("stack dev: no difference%n".formatted());
        assertThat(difference.markdown()).isEqualTo("### Stack `dev`: no difference%n".formatted());
    }

    @Test
    void takesABucketOfAnotherNameForAReplacement() {
        assertThat(text(
                        plan().with(BUCKET, "shop-raw", "{'forceDestroy':true}"),
                        plan().with(BUCKET, "shop-landing", "{'forceDestroy':true}")))
                .containsExactly(
                        "stack dev: 2 changes",
                        "",
                        "endangered data",
                        "  shop: BucketV2 shop-raw: replaced: the objects in the bucket would be lost",
                        "",
                        "replaced",
                        "  shop: BucketV2 shop-raw: its place is taken by BucketV2 shop-landing,"
                                + " which is another resource to Pulumi without an alias",
                        "",
                        "database shop, resources",
                        "  + BucketV2 shop-landing",
                        "  - BucketV2 shop-raw");
    }

    @Test
    void takesABucketWithAnAliasForTheSame() {
        assertThat(text(
                        plan().with(BUCKET, "shop-raw", "{}"),
                        plan().with(BUCKET, "shop-landing", "{}").alias(BUCKET, "shop-raw")))
                .doesNotContain("endangered data", "replaced");
    }

    @Test
    void saysWhatProtectionWouldDo() {
        assertThat(text(plan().with(BUCKET, "shop-raw", "{}").kept(), plan()))
                .contains("  shop: BucketV2 shop-raw: deleted: the objects in the bucket would be lost,"
                        + " but Pulumi refuses to while it is protected");
    }

    @Test
    void warnsWhenProtectionGoes() {
        assertThat(text(
                        plan().with(BUCKET, "shop-lake", "{'forceDestroy':false}")
                                .kept(),
                        plan().with(BUCKET, "shop-lake", "{'forceDestroy':true}")))
                .contains(
                        "  shop: BucketV2 shop-lake: forceDestroy false → true: it can be deleted with objects in it",
                        "  shop: BucketV2 shop-lake: protect true → false: Pulumi no longer refuses to delete it",
                        "  shop: BucketV2 shop-lake: retainOnDelete true → false: it goes when it leaves the program");
    }

    @Test
    void replacesWhatCannotChangeInPlace() {
        assertThat(text(
                        plan().with(BUCKET, "shop-lake", "{'bucket':'one'}"),
                        plan().with(BUCKET, "shop-lake", "{'bucket':'two'}")))
                .contains(
                        "  shop: BucketV2 shop-lake: bucket one → two",
                        "  shop: BucketV2 shop-lake: replaced: the objects in the bucket would be lost");
    }

    /// The ARNs of a plan are made up from URNs, so the task's own input does not differ.
    @Test
    void replacesATaskWithItsEndpointAndSaysThatTheCheckpointIsLost() {
        assertThat(text(withEndpoint("one"), withEndpoint("two")))
                .contains(
                        "  shop: Endpoint shop-source: endpointId one → two",
                        "  shop: ReplicationTask shop-task: sourceEndpointArn follows Endpoint shop-source, which is replaced",
                        "  shop: ReplicationTask shop-task: replaced: the checkpoint of the task (a new task begins"
                                + " with a full load) would be lost");
    }

    private static HandmadePlan withEndpoint(String id) {
        return plan().with("aws:dms/endpoint:Endpoint", "shop-source", "{'endpointId':'%s'}".formatted(id))
                .with("aws:dms/replicationTask:ReplicationTask", "shop-task", "{'sourceEndpointArn':'arn'}")
                .taking("sourceEndpointArn", "aws:dms/endpoint:Endpoint", "shop-source");
    }

    @Test
    void replacesWhatMovesToAnotherAccount() {
        assertThat(text(
                        plan().provider("lake", "222222222222").with(BUCKET, "shop-lake", "{}"),
                        plan().provider("lake", "222222222222")
                                .with(BUCKET, "shop-lake", "{}")
                                .in("lake")))
                .contains(
                        "  shop: BucketV2 shop-lake: another provider: pipeline-account → lake",
                        "  ~ BucketV2 shop-lake: provider pipeline-account → lake");
    }

    @Test
    void tellsAThresholdAndANewAlarm() {
        assertThat(text(
                        plan().with(ALARM, "shop-latency", "{'threshold':900,'evaluationPeriods':3}"),
                        plan().with(ALARM, "shop-latency", "{'threshold':1800,'evaluationPeriods':3}")
                                .with(ALARM, "shop-dead-letters", "{'threshold':0}")))
                .containsExactly(
                        "stack dev: 2 changes",
                        "",
                        "alarms",
                        "  + MetricAlarm shop-dead-letters",
                        "  ~ MetricAlarm shop-latency: threshold 900 → 1800");
    }

    @Test
    void tellsStatementsBySidAndActionByAction() {
        String read = "{'Sid':'ReadTheRaw','Effect':'Allow','Action':['s3:GetObject'],'Resource':'arn:aws:s3:::raw/*'}";
        String more =
                "{'Sid':'ReadTheRaw','Effect':'Allow','Action':['s3:GetObject','s3:DeleteObject'],'Resource':'arn:aws:s3:::raw/*'}";
        String list = "{'Sid':'ListTheRaw','Effect':'Allow','Action':'s3:ListBucket','Resource':'arn:aws:s3:::raw'}";

        assertThat(text(
                        plan().with(ROLE_POLICY, "shop-reader", "{'policy':%s}".formatted(HandmadePlan.policy(read))),
                        plan().with(
                                        ROLE_POLICY,
                                        "shop-reader",
                                        "{'policy':%s}".formatted(HandmadePlan.policy(list, more)))))
                .containsExactly(
                        "stack dev: 2 changes",
                        "",
                        "access",
                        "  + RolePolicy shop-reader, statement ListTheRaw (Allow s3:ListBucket on arn:aws:s3:::raw)",
                        "  ~ RolePolicy shop-reader, statement ReadTheRaw: actions + s3:DeleteObject");
    }

    @Test
    void warnsWhenDataIsKeptForAShorterTime() {
        assertThat(text(
                        plan().with(LOGS, "shop-logs", "{'retentionInDays':365}")
                                .with(QUEUE, "shop-queue", "{'messageRetentionSeconds':1209600}")
                                .with(VERSIONING, "shop-lake", "{'versioningConfiguration':{'status':'Enabled'}}")
                                .with(LIFECYCLE, "shop-lake", "{'rules':[{'id':'old','status':'Enabled'}]}"),
                        plan().with(LOGS, "shop-logs", "{'retentionInDays':30}")
                                .with(QUEUE, "shop-queue", "{'messageRetentionSeconds':60}")
                                .with(VERSIONING, "shop-lake", "{'versioningConfiguration':{'status':'Suspended'}}")
                                .with(
                                        LIFECYCLE,
                                        "shop-lake",
                                        "{'rules':[{'id':'old','status':'Enabled','expiration':{'days':9}}]}")))
                .contains(
                        "  shop: BucketLifecycleConfigurationV2 shop-lake: expiration of rule 'old' after 9 days,"
                                + " never before: older objects are deleted",
                        "  shop: BucketVersioningV2 shop-lake: versioning is turned off: an overwritten object is lost",
                        "  shop: LogGroup shop-logs: retentionInDays 365 → 30: what is older is lost",
                        "  shop: Queue shop-queue: messageRetentionSeconds 1209600 → 60: what is older is lost");
    }

    @Test
    void tellsThatASecretSettingChangedAndNothingOfIt() {
        Difference difference = Difference.of(
                plan().secretSetting("sluice:slack.webhook", "0123").document(),
                plan().secretSetting("sluice:slack.webhook", "4567").document());

        assertThat(difference.text().lines())
                .containsExactly("stack dev: 1 change", "", "secrets", "  ~ sluice:slack.webhook: changed");
        assertThat(difference.json()).doesNotContain("0123").doesNotContain("4567");
    }

    @Test
    void writesADocumentForPrograms() {
        JsonNode json = Json.parse(
                Difference.of(
                                plan().with(ALARM, "shop-latency", "{'threshold':900}")
                                        .document(),
                                plan().with(ALARM, "shop-latency", "{'threshold':1800}")
                                        .document())
                        .json(),
                "difference");

        assertThat(Json.compact(json))
                .isEqualTo("{\"changes\":[{\"area\":\"alarms\",\"attribute\":\"threshold\",\"database\":\"shop\","
                        + "\"from\":\"900\",\"kind\":\"changed\",\"line\":\"~ MetricAlarm shop-latency: threshold 900 → 1800\","
                        + "\"path\":[\"MetricAlarm shop-latency\"],\"to\":\"1800\"}],\"consequences\":[],\"different\":true,"
                        + "\"format\":\"sluice-plan-difference\",\"project\":\"sluice\",\"sections\":[{\"lines\":"
                        + "[\"~ MetricAlarm shop-latency: threshold 900 → 1800\"],\"title\":\"alarms\"}],"
                        + "\"stack\":\"dev\",\"version\":1}");
    }

    @Test
    void cutsACommentThatGitHubWouldRefuse() {
        HandmadePlan many = plan();
        for (int alarm = 0; alarm < 3_000; alarm++) {
            many.with(ALARM, "shop-alarm-%04d".formatted(alarm), "{}");
        }

        String comment = Difference.of(plan().document(), many.document()).markdown();

        assertThat(comment.length()).isBetween(60_000, 65_536);
        assertThat(comment).containsPattern("more lines do not fit in a comment.\\*\\* `sluice plan --against` shows");
        long told = comment.lines()
                .filter(line -> line.startsWith("- `+ MetricAlarm"))
                .count();
        assertThat(comment).contains("> **%,d more lines".formatted(3_000 - told));
    }

    @Test
    void failsOnAPlanOfAnotherStack() {
        HandmadePlan prod = plan();
        assertThatThrownBy(() -> Difference.of(
                        io.sluice.plan.document.PlanDocument.of(
                                Json.parse(Json.compact(prod.document().root()).replace("\"dev\"", "\"prod\""), "plan"),
                                "plan"),
                        plan().document()))
                .isInstanceOf(PlanFormatException.class)
                .hasMessage("--against must be a plan of stack 'dev' but is one of 'prod'");
    }

    private static HandmadePlan plan() {
        return new HandmadePlan();
    }

    private static List<String> text(HandmadePlan before, HandmadePlan after) {
        return Difference.of(before.document(), after.document()).text().lines().toList();
    }
}
