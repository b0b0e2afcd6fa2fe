package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.support.Events;
import io.sluice.validator.support.LocalS3;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.Pipeline;
import io.sluice.validator.support.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The function as AWS calls it, against a real S3 server. What it cannot show: permissions, and real S3's condition
/// on a delete.

class ValidatorHandlerTest {

    private static final String LOAD = "shop/public/orders/LOAD00000001.parquet";
    private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";
    private static final byte[] GOOD = ParquetFiles.of(Orders.contract(), 3);

    @TempDir
    private Path root;

    private final TestContext context = new TestContext(300_000);
    private LocalS3 s3;
    private Pipeline pipeline;
    private ValidatorHandler handler;

    @BeforeEach
    void start() throws Exception {
        s3 = new LocalS3(root);
        pipeline = Pipeline.on(s3);
        handler = new ValidatorHandler(pipeline.variables());
    }

    @AfterEach
    void stop() throws Exception {
        s3.stop();
    }

    @Test
    void theSameEventTwiceChangesNothing() throws IOException {
        pipeline.publish(Orders.contract());
        String batch = Events.batch(Events.created(pipeline.land(LOAD, GOOD)));
        handle(batch);
        assertThat(handle(batch)).isEqualTo(NOTHING_FAILED);
        assertThat(s3.keys(Pipeline.LAKE)).hasSize(1);
        assertThat(property("decision")).isEqualTo("gone");
        assertThat(property("receipt")).isEqualTo("true");
    }

    @Test
    void anObjectThatWasReplacedIsLeftToItsOwnEvent() throws IOException {
        pipeline.publish(Orders.contract());
        RawObject first = pipeline.land(LOAD, GOOD);
        RawObject second = pipeline.land(LOAD, ParquetFiles.of(Orders.contract(), 4));
        assertThat(handle(Events.batch(Events.created(first)))).isEqualTo(NOTHING_FAILED);
        assertThat(property("decision")).isEqualTo("replaced");
        assertThat(property("receipt")).isEqualTo("false");
        assertThat(s3.keys(Pipeline.LAKE)).isEmpty();
        handle(Events.batch(Events.created(second)));
        assertThat(s3.keys(Pipeline.LAKE)).singleElement().asString().contains(second.etag());
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
    }

    @Test
    void oneBadMessageFailsAlone() throws IOException {
        pipeline.publish(Orders.contract());
        String good = Events.created(pipeline.land(LOAD, GOOD));
        String foreign = Events.created(new RawObject("other", LOAD, "abc", 1, Pipeline.EVENT_TIME));
        assertThat(handle(Events.batch("no json", good, foreign)))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"message-0\"},"
                        + "{\"itemIdentifier\":\"message-2\"}]}");
        assertThat(s3.keys(Pipeline.LAKE)).hasSize(1);
        assertThat(context.lines())
                .anyMatch(line -> line.startsWith("{\"decision\":\"retry\",\"error\":\"bucket must be the raw bucket "
                        + "'raw-bucket' but was 'other'\",\"messageId\":\"message-2\",\"receives\":1,"));
    }

    @Test
    void theTestEventOfS3IsIgnored() throws IOException {
        String test = "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"raw-bucket\"}";
        assertThat(handle(Events.batch(test))).isEqualTo(NOTHING_FAILED);
    }

    @Test
    void aFaultOfTheStoreBringsTheMessageBack() throws IOException {
        pipeline.publish(Orders.contract());
        RawObject raw = pipeline.land(LOAD, GOOD);
        Map<String, String> variables = new java.util.TreeMap<>(pipeline.variables());
        variables.put("AWS_SECRET_ACCESS_KEY", "wrong");
        handler = new ValidatorHandler(variables);
        assertThat(handle(Events.batch(Events.created(raw))))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"message-0\"}]}");
        assertThat(s3.keys(Pipeline.RAW)).containsExactly(LOAD);
        assertThat(property("decision")).isEqualTo("retry");
    }

    @Test
    void failsOnInputThatIsNoBatch() {
        assertThatThrownBy(() -> handle("{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("input must be an SQS event but has no list of Records");
    }

    @Test
    void oneLineSaysWhatWasDecidedAndCarriesItsMetrics() throws IOException {
        pipeline.publish(Orders.contract());
        RawObject raw = pipeline.land(LOAD, GOOD);
        handle(Events.batch(Events.created(raw)));
        assertThat(context.lines())
                .singleElement()
                .asString()
                .matches(("\\{\"decision\":\"passed\",\"to\":\"shop/public/orders/arrived=2026-03-04/LOAD00000001-%s"
                                + "\\.parquet\",\"rows\":3,\"contractVersion\":1,"
                                + "\"counts\":\\{\"checked\":3,\"inserts\":3,\"updates\":0,\"deletes\":0\\},\"reasons\":\\[\\],"
                                + "\"key\":\"%s\",\"etag\":\"%s\",\"bytes\":%d,\"milliseconds\":\\d+,"
                                + "\"messageId\":\"message-0\",\"receives\":1,\"requestId\":\"request\","
                                + "\"_aws\":\\{\"Timestamp\":\\d+,\"CloudWatchMetrics\":\\["
                                + "\\{\"Namespace\":\"Sluice\",\"Dimensions\":\\[\\[\"FunctionName\"\\],"
                                + "\\[\"FunctionName\",\"Table\"\\]\\],\"Metrics\":\\[\\{\"Name\":\"FilesPassed\"\\}\\]\\},"
                                + "\\{\"Namespace\":\"Sluice\",\"Dimensions\":\\[\\[\"FunctionName\"\\]\\],"
                                + "\"Metrics\":\\[\\{\"Name\":\"BytesJudged\"\\},\\{\"Name\":\"FileMilliseconds\"\\},"
                                + "\\{\"Name\":\"RowsPassed\"\\}\\]\\}\\]\\},"
                                + "\"FunctionName\":\"validator\",\"Table\":\"public.orders\",\"FilesPassed\":1,"
                                + "\"BytesJudged\":%d,\"FileMilliseconds\":\\d+,\"RowsPassed\":3\\}\n")
                        .formatted(raw.etag(), LOAD, raw.etag(), GOOD.length, GOOD.length));
    }

    @Test
    void aFailedFileIsCountedByTheRuleThatFailedFirst() throws IOException {
        handle(Events.batch(Events.created(pipeline.land(LOAD, GOOD))));
        assertThat(context.lines())
                .singleElement()
                .asString()
                .contains(
                        "\"Dimensions\":[[\"FunctionName\"],[\"FunctionName\",\"Table\"],[\"FunctionName\",\"Rule\"]],"
                                + "\"Metrics\":[{\"Name\":\"FilesFailed\"}]")
                .contains("\"FunctionName\":\"validator\",\"Rule\":\"V-CONTRACT\",\"Table\":\"public.orders\","
                        + "\"FilesFailed\":1,");
    }

    private String handle(String batch) throws IOException {
        return handle(batch, context);
    }

    private String handle(String batch, TestContext surroundings) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)), output, surroundings);
        return output.toString(StandardCharsets.UTF_8);
    }

    private String property(String name) {
        return Json.parse(context.lines().getLast(), "log").path(name).asText();
    }
}
