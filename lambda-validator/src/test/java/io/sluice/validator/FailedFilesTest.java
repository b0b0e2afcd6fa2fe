package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.FailedFilesNotice;
import io.sluice.validator.support.Events;
import io.sluice.validator.support.LocalS3;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.Pipeline;
import io.sluice.validator.support.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the topic hears, at a server that answers as SNS does. What it cannot show: that the role may publish.
class FailedFilesTest {

    private static final String ARN = "arn:aws:sns:eu-west-2:111122223333:alerts";
    private static final String DONE = "{\"batchItemFailures\":[]}";
    private static final byte[] BAD = ParquetFiles.write("required int64 other;", 1);

    @TempDir
    private Path root;

    private final List<String> published = Collections.synchronizedList(new ArrayList<>());
    private final TestContext context = new TestContext(300_000);
    private LocalS3 s3;
    private Pipeline pipeline;
    private HttpServer sns;
    private int status = 200;

    @BeforeEach
    void start() throws Exception {
        s3 = new LocalS3(root);
        pipeline = Pipeline.on(s3);
        pipeline.publish(Orders.contract());
        sns = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sns.createContext("/", exchange -> {
            published.add(URLDecoder.decode(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8));
            byte[] answer = ("<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult>"
                            + "</PublishResponse>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        sns.start();
    }

    @AfterEach
    void stop() throws Exception {
        sns.stop(0);
        s3.stop();
    }

    @Test
    void failedFilesOfABatchAreToldOnceForATableAndRule() throws IOException {
        String batch = Events.batch(
                Events.created(pipeline.land("shop/public/orders/LOAD00000001.parquet", BAD)),
                Events.created(pipeline.land("shop/public/orders/LOAD00000002.parquet", BAD)),
                Events.created(pipeline.land(
                        "shop/public/orders/LOAD00000003.parquet", ParquetFiles.of(Orders.contract(), 1))));
        assertThat(handle(batch)).isEqualTo(DONE);
        assertThat(published).singleElement().asString().contains("Action=Publish", "TopicArn=" + ARN);
        FailedFilesNotice notice = notice(published.getFirst());
        assertThat(notice.table()).isEqualTo("public.orders");
        assertThat(notice.rule()).isEqualTo("V-MISSING");
        assertThat(notice.files()).isEqualTo(2);
        assertThat(s3.keys(Pipeline.FAIL))
                .contains(notice.first().key(), notice.last().key());
        assertThat(s3.keys(Pipeline.METADATA)).contains(notice.first().receiptKey());
    }

    @Test
    @Timeout(60)
    void aTopicThatRefusesHoldsUpNoFileButItIsToldLater() throws IOException {
        status = 403;
        String batch = Events.batch(
                Events.created(pipeline.land("shop/public/orders/LOAD00000001.parquet", BAD)),
                Events.created(pipeline.land(
                        "shop/public/orders/LOAD00000002.parquet", ParquetFiles.of(Orders.contract(), 1))));
        assertThat(handle(batch)).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"message-0\"}]}");
        assertThat(s3.keys(Pipeline.FAIL)).hasSize(1);
        assertThat(s3.keys(Pipeline.LAKE)).hasSize(1);
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
        assertThat(context.lines().getLast())
                .startsWith("{\"decision\":\"notice-refused\",\"error\":\"publishing to %s failed: ".formatted(ARN))
                .contains("\"NoticesRefused\":1");
        status = 200;
        published.clear();
        assertThat(handle(batch)).isEqualTo(DONE);
        assertThat(published).hasSize(1);
        FailedFilesNotice notice = notice(published.getFirst());
        assertThat(notice.first().key()).isEqualTo(s3.keys(Pipeline.FAIL).getFirst());
        assertThat(notice.files()).isEqualTo(1);
    }

    /// The function ended between the move and the notice: the event comes again and finds no raw object.
    @Test
    @Timeout(60)
    void aFileThatFailedIsToldOfWhenItsEventComesAgain() throws IOException {
        String batch = Events.batch(Events.created(pipeline.land("shop/public/orders/LOAD00000001.parquet", BAD)));
        new ValidatorHandler(pipeline.variables())
                .handleRequest(
                        new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        context);
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
        assertThat(published).isEmpty();
        assertThat(handle(batch)).isEqualTo(DONE);
        assertThat(notice(published.getFirst()).rule()).isEqualTo("V-MISSING");
        assertThat(context.lines().getLast()).startsWith("{\"decision\":\"gone\",\"receipt\":true");
    }

    @Test
    void nobodyIsToldOfFilesThatPass() throws IOException {
        handle(Events.batch(Events.created(
                pipeline.land("shop/public/orders/LOAD00000001.parquet", ParquetFiles.of(Orders.contract(), 1)))));
        assertThat(published).isEmpty();
    }

    private String handle(String batch) throws IOException {
        Map<String, String> variables = new TreeMap<>(pipeline.variables());
        variables.put("SLUICE_ALERT_TOPIC_ARN", ARN);
        variables.put(
                "AWS_ENDPOINT_URL_SNS", "http://127.0.0.1:" + sns.getAddress().getPort());
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new ValidatorHandler(variables)
                .handleRequest(new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)), output, context);
        return output.toString(StandardCharsets.UTF_8);
    }

    private static FailedFilesNotice notice(String request) {
        String message = request.substring(request.indexOf("Message=") + "Message=".length());
        return FailedFilesNotice.read(Json.parse(message.substring(0, message.lastIndexOf('}') + 1), "message"));
    }
}
