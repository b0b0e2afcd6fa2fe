package io.sluice.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.core.Output;
import io.sluice.config.SlackConfig;
import io.sluice.contract.json.Json;
import io.sluice.function.FunctionLog;
import io.sluice.naming.Names;
import io.sluice.plan.Recording;
import io.sluice.site.SampleSites;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.policybuilder.iam.IamAction;
import software.amazon.awssdk.policybuilder.iam.IamCondition;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;
import software.amazon.awssdk.policybuilder.iam.IamResource;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// It cannot prove that a metric of that name exists: names follow AWS's documentation.
class AlertingTest {

    private static final String KEY = "arn:aws:kms:eu-west-2:111111111111:key/1";
    private static final String TOPIC = "arn:aws:sns:eu-west-2:111111111111:alerts";
    private static final String SECRET = "arn:aws:secretsmanager:eu-west-2:111111111111:secret:slack";
    private static final Names NAMES = new Names("shop", "dev");
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm shop-alerting-";

    @Test
    void theTopicTakesFromAlarmsRulesAndBucketsOfThisAccount() {
        Recording recording = Recording.of(context -> new AlertTopic(
                "alerts", new AlertTopic.Args(SampleSites.ACCOUNT, Output.of(KEY)), SampleSites.NO_OPTIONS));

        assertThat(recording.inputs("aws:sns/topic:Topic alerts")).containsEntry("kmsMasterKeyId", KEY);
        List<IamStatement> statements = IamPolicy.fromJson(
                        recording.text("aws:sns/topicPolicy:TopicPolicy alerts-policy", "policy"))
                .statements();
        assertThat(statements)
                .extracting(IamStatement::sid)
                .containsExactly("LetAlarmsPublish", "LetRulesPublish", "LetBucketsPublish", "DenyRequestsWithoutTls");
        assertThat(statements.get(1).principals())
                .containsExactly(IamPrincipal.create("Service", "events.amazonaws.com"));
        assertThat(statements.get(1).conditions())
                .containsExactly(
                        IamCondition.create("StringEquals", "aws:SourceAccount", "111111111111"),
                        IamCondition.create(
                                "ArnLike", "aws:SourceArn", "arn:aws:events:eu-west-2:111111111111:rule/*"));
        assertThat(statements.getLast().effect()).isEqualTo(IamEffect.DENY);
    }

    @Test
    void everyAlarmTellsTheTopicWhenItRingsAndWhenItIsOver() {
        Recording recording = alerting(new SlackConfig.None(), SampleWatched.postgres());

        assertThat(recording.resources())
                .filteredOn(resource -> resource.contains(":MetricAlarm "))
                .extracting(resource -> resource.substring(ALARM.length()))
                .containsExactly(
                        "changes-on-disk-from-source",
                        "changes-on-disk-to-target",
                        "dead-letters",
                        "extractor-errors",
                        "files-failed",
                        "free-storage",
                        "freeable-memory",
                        "incoming-changes",
                        "processor",
                        "quarantine-age",
                        "queue-age",
                        "silent-sales.orders",
                        "source-free-storage",
                        "source-latency",
                        "source-log-disk",
                        "source-slot-lag",
                        "swap-usage",
                        "tables-in-error",
                        "target-latency",
                        "task-access-denied",
                        "task-log-errors",
                        "task-silent",
                        "undelivered-grave",
                        "undelivered-listed",
                        "undelivered-stopped",
                        "validator-access-denied",
                        "validator-duration",
                        "validator-errors",
                        "validator-throttles",
                        "values-truncated")
                .allSatisfy(alarm -> assertThat(recording.inputs(ALARM + alarm))
                        .containsEntry("alarmActions", List.of(TOPIC))
                        .containsEntry("okActions", List.of(TOPIC))
                        .containsEntry("actionsEnabled", true)
                        .containsKey("alarmDescription"));
    }

    @Test
    void aSilentTaskIsAlarming() {
        assertThat(alerting(new SlackConfig.None(), SampleWatched.postgres()).inputs(ALARM + "task-silent"))
                .containsEntry("namespace", "AWS/DMS")
                .containsEntry("metricName", "CPUUtilization")
                .containsEntry("statistic", "SampleCount")
                .containsEntry("comparisonOperator", "LessThanThreshold")
                .containsEntry("threshold", 1L)
                .containsEntry("period", 300L)
                .containsEntry("evaluationPeriods", 3L)
                .containsEntry("treatMissingData", "breaching")
                .containsEntry(
                        "dimensions",
                        Map.of(
                                "ReplicationInstanceIdentifier",
                                "shop-dev-instance",
                                "ReplicationTaskIdentifier",
                                "shop-dev-task"));
    }

    @Test
    void limitsFollowTheInstanceAndTheConfiguration() {
        Recording recording = alerting(new SlackConfig.None(), SampleWatched.postgres());

        // 20 % of 50 GiB, 10 % of the 4 GiB of a dms.t3.medium, 3 GiB of slot, 80 % of 120 s.
        assertThat(recording.inputs(ALARM + "free-storage").get("threshold")).isEqualTo(10_737_418_240L);
        assertThat(recording.inputs(ALARM + "freeable-memory").get("threshold")).isEqualTo(429_496_720L);
        assertThat(recording.inputs(ALARM + "source-slot-lag").get("threshold")).isEqualTo(3_221_225_472L);
        assertThat(recording.inputs(ALARM + "validator-duration").get("threshold"))
                .isEqualTo(96_000L);
        assertThat(recording.inputs(ALARM + "silent-sales.orders"))
                .containsEntry("evaluationPeriods", 4L)
                .containsEntry("period", 3_600L)
                .containsEntry("dimensions", Map.of("FunctionName", "validator", "Table", "sales.orders"));
    }

    @Test
    void countsLinesOfTheLogs() {
        Recording recording = alerting(new SlackConfig.None(), SampleWatched.postgres());

        assertThat(recording.inputs("aws:cloudwatch/logMetricFilter:LogMetricFilter shop-alerting-task-log-errors"))
                .containsEntry("logGroupName", "dms-tasks-shop-dev-instance")
                .containsEntry("pattern", "\"]E:\"")
                .containsEntry(
                        "metricTransformation",
                        Map.of("namespace", "Sluice/shop-dev", "name", "task-log-errors", "value", "1"));
    }

    @Test
    void looksByExpressionsOfTheAlphabetThatCloudWatchTakes() {
        Recording recording = alerting(new SlackConfig.None(), SampleWatched.postgres());

        assertThat(recording.resources())
                .filteredOn(resource -> resource.contains(":LogMetricFilter "))
                .map(resource -> recording.text(resource, "pattern"))
                .filteredOn(pattern -> pattern.startsWith("%"))
                .hasSize(3)
                // See <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html>
                .allMatch(pattern -> pattern.matches("%[\\w:#=@/;,\\-\\[\\]?*+.|^$\\\\]+%"));
    }

    @Test
    void showsEveryWatchedMetricOnOnePage() {
        Recording recording = alerting(new SlackConfig.None(), SampleWatched.postgres());
        JsonNode body = Json.parse(
                recording.text("aws:cloudwatch/dashboard:Dashboard shop-alerting-dashboard", "dashboardBody"), "body");

        assertThat(body.path("widgets")).hasSize(30);
        assertThat(body.at("/widgets/0/properties/metrics/0").toString())
                .isEqualTo("[\"AWS/DMS\",\"CDCLatencySource\",\"ReplicationInstanceIdentifier\",\"shop-dev-instance\","
                        + "\"ReplicationTaskIdentifier\",\"shop-dev-task\"]");
        assertThat(body.at("/widgets/0/properties/annotations/horizontal/0/value")
                        .asInt())
                .isEqualTo(900);
    }

    @Test
    void theNotifierTakesMessagesByTheBatchAndReadsOneSecret() {
        Recording recording = alerting(new SlackConfig.Webhook(SECRET), SampleWatched.postgres());

        assertThat(recording.inputs("aws:lambda/eventSourceMapping:EventSourceMapping shop-notifier-feed"))
                .containsEntry("batchSize", 100L)
                .containsEntry("maximumBatchingWindowInSeconds", 60L)
                .containsEntry("functionResponseTypes", List.of("ReportBatchItemFailures"));
        assertThat(recording.inputs("aws:sns/topicSubscription:TopicSubscription shop-notifier"))
                .containsEntry("topic", TOPIC)
                .containsEntry("protocol", "sqs")
                .containsEntry("rawMessageDelivery", true);
        assertThat(IamPolicy.fromJson(recording.text("aws:iam/rolePolicy:RolePolicy shop-notifier-role", "policy"))
                        .statements())
                .filteredOn(statement -> statement.sid().equals("ReadTheWebhook"))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.resources()).containsExactly(IamResource.create(SECRET));
                    assertThat(statement.actions())
                            .containsExactly(
                                    IamAction.create("secretsmanager:GetSecretValue"),
                                    IamAction.create("secretsmanager:DescribeSecret"));
                });
        assertThat(recording.resources()).contains(ALARM + "slack-unheard");
    }

    @Test
    void awssOwnIntegrationHearsTheTopicAndMayOnlyLook() {
        Recording recording = alerting(new SlackConfig.Chat("T07EA123LEP", "C07EZ1ABC23"), SampleWatched.postgres());

        assertThat(recording.inputs("aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration shop-dev"))
                .containsEntry("slackTeamId", "T07EA123LEP")
                .containsEntry("slackChannelId", "C07EZ1ABC23")
                .containsEntry("snsTopicArns", List.of(TOPIC))
                .containsEntry("guardrailPolicyArns", List.of("arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess"));
        assertThat(recording.resources()).noneMatch(resource -> resource.contains("lambda"));
    }

    @Test
    void theWatcherLooksEveryQuarterOfAnHour() {
        Recording recording = Recording.of(context -> new Watcher("shop-watcher", watcher(), SampleSites.NO_OPTIONS));

        assertThat(recording.inputs("aws:scheduler/schedule:Schedule shop-watcher-time"))
                .containsEntry("scheduleExpression", "rate(15 minutes)");
        assertThat(recording.inputs("aws:lambda/function:Function shop-watcher"))
                .containsEntry("handler", "io.sluice.notifier.WatchHandler::handleRequest")
                .containsEntry(
                        "environment",
                        Map.of("variables", Map.of("SLUICE_FAIL_BUCKET", "fail", "SLUICE_TASK_ARNS", "arn:task")));
        assertThat(IamPolicy.fromJson(recording.text("aws:iam/rolePolicy:RolePolicy shop-watcher-role", "policy"))
                        .statements())
                .extracting(IamStatement::sid)
                .containsExactly(
                        "ListTheFailBucket",
                        "ReadTheStateOfTasks",
                        "ReadWhatBecameOfTables",
                        "WriteOwnLog",
                        "WriteTraces");
    }

    private static Watcher.Args watcher() {
        IamStatement list = IamStatement.builder()
                .sid("ListTheFailBucket")
                .effect(IamEffect.ALLOW)
                .addAction("s3:ListBucket")
                .addResource("arn:aws:s3:::fail")
                .build();
        return new Watcher.Args(
                "111111111111",
                Output.of("fail"),
                Output.of(list),
                List.of(Output.of("arn:task")),
                new FunctionLog(365, Output.of(KEY)));
    }

    private static Recording alerting(SlackConfig slack, Watched watched) {
        IamStatement decrypt = IamStatement.builder()
                .sid("ReadMessages")
                .effect(IamEffect.ALLOW)
                .addAction("kms:Decrypt")
                .addResource(KEY)
                .build();
        Alerting.Args args = new Alerting.Args(
                SampleSites.ACCOUNT,
                NAMES,
                Output.of(TOPIC),
                slack,
                watched,
                Output.of(decrypt),
                new FunctionLog(365, Output.of(KEY)));
        return Recording.of(context -> new Alerting("shop-alerting", args, SampleSites.NO_OPTIONS));
    }
}
