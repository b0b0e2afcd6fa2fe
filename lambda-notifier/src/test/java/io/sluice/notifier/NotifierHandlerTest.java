package io.sluice.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.ContractChangeNotice;
import io.sluice.contract.pipeline.NotifierEnvironment;
import io.sluice.notifier.support.LogContext;
import io.sluice.notifier.support.Messages;
import io.sluice.notifier.support.SlackServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// It cannot prove that Slack shows a message as it is meant: Slack is a server on this machine here.
class NotifierHandlerTest {

    private SlackServer slack;
    private final LogContext context = new LogContext();

    @BeforeEach
    void start() throws IOException {
        slack = new SlackServer();
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void tellsOfOneCauseOnceHoweverManyMessagesItHas() throws IOException {
        String answer = handle(
                Messages.failed("V-TYPE", 2, "x.parquet"),
                Messages.failed("V-TYPE", 3, "y.parquet"),
                Messages.failed("V-NAME", 1, "z.parquet"));

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(titles())
                .containsExactly(
                        "shop (prod): 5 files of sales.orders failed", "shop (prod): 1 file of sales.orders failed");
        assertThat(slack.bodies().getFirst())
                .contains("first `shop/sales/orders/a+b.parquet`\\nlast `shop/sales/orders/y.parquet`")
                .contains("https://eu-west-2.console.aws.amazon.com/s3/object/shop-fail?region=eu-west-2"
                        + "&prefix=shop%2Fsales%2Forders%2Fa%2Bb.parquet")
                .contains("aws s3 cp 's3://shop-metadata/receipts/a+b.json' - --region eu-west-2");
    }

    @Test
    void saysWhatAnAlarmMeansWhereToLookAndWhatToRun() throws IOException {
        handle(Messages.ALARM);

        JsonNode message = Json.parse(slack.bodies().getFirst(), "message");
        assertThat(message.path("text").asText()).isEqualTo("shop (prod): ALARM: shop-alerting-dead-letters-0e9da2d");
        assertThat(texts(message))
                .containsExactly(
                        "shop (prod): ALARM: shop-alerting-dead-letters-0e9da2d",
                        "A file could not be judged\nThreshold Crossed: 1 datapoint [1.0] was greater than the threshold"
                                + " (0.0).",
                        "<https://eu-west-2.console.aws.amazon.com/cloudwatch/home?region=eu-west-2#alarmsV2:alarm/"
                                + "shop-alerting-dead-letters-0e9da2d|Open in the AWS console>",
                        "```aws cloudwatch describe-alarm-history --alarm-name shop-alerting-dead-letters-0e9da2d"
                                + " --region eu-west-2```");
    }

    @Test
    void offersToResumeATaskThatFailedAndLeavesItsTextUnread() throws IOException {
        handle(Messages.TASK_FAILED);

        assertThat(texts(Json.parse(slack.bodies().getFirst(), "message")))
                .containsExactly(
                        "shop (prod): DMS task",
                        "Replication task failed: &lt;timeout&gt; &amp; more. (DMS-EVENT-0078)\n"
                                + "`arn:aws:dms:eu-west-2:111111111111:task:shop-dev-task`",
                        "<https://eu-west-2.console.aws.amazon.com/dms/v2/home?region=eu-west-2#tasks|Open in the AWS"
                                + " console>",
                        "```aws dms start-replication-task --replication-task-arn"
                                + " arn:aws:dms:eu-west-2:111111111111:task:shop-dev-task"
                                + " --start-replication-task-type resume-processing --region eu-west-2```");
    }

    @Test
    void offersToTakeOverWhatChangedAtTheSourceByTheFunctionThatReachesIt() throws IOException {
        handle(new ContractChangeNotice("shop", List.of("sales.orders: column 'note' was added")).write());

        assertThat(texts(Json.parse(slack.bodies().getFirst(), "message")))
                .containsExactly(
                        "shop (prod): the source changed",
                        "• sales.orders: column 'note' was added",
                        "```./sluice metadata pull --database shop --function"
                                + " \"$(pulumi stack output shop --stack prod --json | jq -r .extractorFunction)\"```");
    }

    @Test
    void tellsWhatItDoesNotKnowAsItIs() throws IOException {
        handle("the office is on fire");

        assertThat(texts(Json.parse(slack.bodies().getFirst(), "message")))
                .containsExactly("shop (prod): a message", "the office is on fire");
    }

    @Test
    void triesAgainWhenSlackAsksForPatience() throws IOException {
        slack.answer(429, 503);

        assertThat(handle(Messages.ALARM)).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(slack.bodies()).hasSize(3);
    }

    @Test
    void givesBackOnlyWhatSlackDidNotTakeAndNeverNamesTheWebhook() throws IOException {
        slack.answer(404);

        assertThat(handle(Messages.ALARM, Messages.TASK_FAILED, Messages.ALARM))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"},{\"itemIdentifier\":\"m3\"}]}");
        assertThat(slack.bodies()).hasSize(2);
        assertThat(context.text())
                .isEqualTo("{\"cause\":\"alarm shop-alerting-dead-letters-0e9da2d ALARM\","
                        + "\"error\":\"Slack must answer 200 but answered 404 told_to\"}\n");
    }

    @Test
    void failsOnWhatIsNoBatch() {
        assertThatThrownBy(() -> run("{}")).hasMessage("input must be an SQS event but has no list of Records");
    }

    private String handle(String... bodies) throws IOException {
        return run(Messages.batch(bodies));
    }

    private String run(String input) throws IOException {
        NotifierHandler handler = new NotifierHandler(
                new NotifierEnvironment("shop", "prod", "arn:secret"), "eu-west-2", () -> slack.webhook());
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), output, context);
        return output.toString(StandardCharsets.UTF_8);
    }

    private List<String> titles() {
        return slack.bodies().stream()
                .map(body -> Json.parse(body, "message").path("text").asText())
                .toList();
    }

    private static List<String> texts(JsonNode message) {
        List<String> texts = new ArrayList<>();
        message.path("blocks").forEach(block -> texts.add(block.at("/text/text").asText()));
        return texts;
    }
}
