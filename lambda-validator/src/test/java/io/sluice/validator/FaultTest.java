package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.aws.DeleteGuard;
import io.sluice.validator.aws.S3ObjectStore;
import io.sluice.validator.support.Events;
import io.sluice.validator.support.FaultyClient;
import io.sluice.validator.support.LocalS3;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.PausingClient;
import io.sluice.validator.support.Pipeline;
import io.sluice.validator.support.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// What S3 refuses: the event comes again with its reason logged, nothing is lost, and the next try ends it. The faults
/// are injected, because no server here denies a key or is too busy on demand.
class FaultTest {

    private static final String KEY = "shop/public/orders/LOAD00000001.parquet";
    private static final String OTHER = "shop/public/orders/LOAD00000002.parquet";
    private static final String AGAIN = "{\"batchItemFailures\":[{\"itemIdentifier\":\"message-0\"}]}";
    private static final String DONE = "{\"batchItemFailures\":[]}";

    @TempDir
    private Path root;

    private final TestContext context = new TestContext(300_000);
    private LocalS3 s3;
    private Pipeline pipeline;

    @BeforeEach
    void start() throws Exception {
        s3 = new LocalS3(root);
        pipeline = Pipeline.on(s3);
        pipeline.publish(Orders.contract());
    }

    @AfterEach
    void stop() throws Exception {
        s3.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "getObject, 403, User is not authorized to perform: kms:Decrypt",
        "copyObject, 403, User is not authorized to perform: kms:GenerateDataKey",
        "putObject, 403, Access Denied",
        "deleteObject, 403, Access Denied",
        "getObject, 503, Please reduce your request rate.",
        "putObject, 503, Please reduce your request rate.",
        "copyObject, 503, Please reduce your request rate.",
        "deleteObject, 503, Please reduce your request rate."
    })
    void whatS3RefusesIsTriedAgainAndNothingIsLost(String call, int status, String message) throws IOException {
        RawObject raw = pipeline.land(KEY, ParquetFiles.of(Orders.contract(), 2));
        String batch = Events.batch(Events.created(raw));
        FaultyClient faulty = new FaultyClient(s3.client(), (name, _) -> name.equals(call), fault(status, message));
        assertThat(handle(faulty, batch)).isEqualTo(AGAIN);
        assertThat(context.lines())
                .singleElement()
                .asString()
                .startsWith("{\"decision\":\"retry\",\"error\":\"")
                .contains(message)
                .contains("\"EventsRetried\":1");
        assertThat(s3.keys(Pipeline.RAW)).containsExactly(KEY);
        assertThat(handle(healthy(), batch)).isEqualTo(DONE);
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
        assertThat(s3.keys(Pipeline.LAKE)).hasSize(1);
    }

    @Test
    void aFailBucketThatRefusesTheCopyLeavesTheFileWhereItIs() throws IOException {
        RawObject raw = pipeline.land(KEY, ParquetFiles.write("required int64 other;", 1));
        FaultyClient faulty =
                new FaultyClient(s3.client(), (name, _) -> name.equals("copyObject"), fault(403, "Access Denied"));
        assertThat(handle(faulty, Events.batch(Events.created(raw)))).isEqualTo(AGAIN);
        assertThat(s3.keys(Pipeline.RAW)).containsExactly(KEY);
        assertThat(s3.keys(Pipeline.FAIL)).isEmpty();
        assertThat(context.lines().getLast())
                .contains("copying s3://raw-bucket/%s to s3://fail-bucket/".formatted(KEY));
    }

    @Test
    void oneFileThatIsRefusedLeavesTheOthersAlone() throws IOException {
        String batch = Events.batch(
                Events.created(pipeline.land(KEY, ParquetFiles.of(Orders.contract(), 1))),
                Events.created(pipeline.land(OTHER, ParquetFiles.of(Orders.contract(), 2))));
        FaultyClient faulty = new FaultyClient(
                s3.client(), (name, count) -> name.equals("copyObject") && count == 1, fault(503, "Slow Down"));
        assertThat(handle(faulty, batch)).contains("itemIdentifier").isNotEqualTo(DONE);
        assertThat(s3.keys(Pipeline.LAKE)).hasSize(1);
        assertThat(s3.keys(Pipeline.RAW)).hasSize(1);
    }

    @Test
    void aFileThatRunsOutOfMemoryComesAgainWithThatReason() throws IOException {
        String batch = Events.batch(
                Events.created(pipeline.land(KEY, ParquetFiles.of(Orders.contract(), 1))),
                Events.created(pipeline.land(OTHER, ParquetFiles.of(Orders.contract(), 2))));
        S3Client client = PausingClient.of(s3.client(), 1, (_, _) -> {
            throw new OutOfMemoryError("injected");
        });
        assertThat(handle(handler(client), batch)).contains("itemIdentifier").isNotEqualTo(DONE);
        assertThat(context.lines())
                .filteredOn(line -> line.contains("\"retry\""))
                .singleElement()
                .asString()
                .contains("\"error\":\"fault of the function: java.lang.OutOfMemoryError: injected at ");
        assertThat(s3.keys(Pipeline.LAKE)).hasSize(1);
        assertThat(s3.keys(Pipeline.RAW)).hasSize(1);
    }

    @Test
    void aContractStoreThatDoesNotAnswerMovesNothing() throws IOException {
        RawObject raw = pipeline.land(KEY, ParquetFiles.of(Orders.contract(), 2));
        FaultyClient faulty = new FaultyClient(
                s3.client(), (name, count) -> name.equals("getObject") && count == 2, fault(503, "Slow Down"));
        assertThat(handle(faulty, Events.batch(Events.created(raw)))).isEqualTo(AGAIN);
        assertThat(context.lines().getLast())
                .contains("reading s3://metadata-bucket/contracts/shop/public/orders/index.json failed: Slow Down");
        assertThat(s3.keys(Pipeline.RAW)).containsExactly(KEY);
        assertThat(s3.keys(Pipeline.FAIL)).isEmpty();
    }

    @Test
    void aFileThatPassesTakesFourRequestsOnceItsContractIsKnown() throws IOException {
        FaultyClient counted = healthy();
        ValidatorHandler handler = handler(counted);
        handle(handler, Events.batch(Events.created(pipeline.land(KEY, ParquetFiles.of(Orders.contract(), 1)))));
        List<String> before = counted.calls();
        handle(handler, Events.batch(Events.created(pipeline.land(OTHER, ParquetFiles.of(Orders.contract(), 2)))));
        assertThat(counted.calls().subList(before.size(), counted.calls().size()))
                .containsExactly("getObject", "putObject", "copyObject", "deleteObject");
    }

    private FaultyClient healthy() {
        return new FaultyClient(s3.client(), (_, _) -> false, new IllegalStateException());
    }

    private String handle(FaultyClient client, String batch) throws IOException {
        return handle(handler(client), batch);
    }

    private ValidatorHandler handler(FaultyClient client) {
        return handler(client.client());
    }

    private ValidatorHandler handler(S3Client client) {
        return new ValidatorHandler(new Site(
                pipeline.environment(),
                new S3ObjectStore(client, DeleteGuard.CONDITION),
                Optional.empty(),
                InstantSource.system()));
    }

    private String handle(ValidatorHandler handler, String batch) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)), output, context);
        return output.toString(StandardCharsets.UTF_8);
    }

    private static S3Exception fault(int status, String message) {
        return (S3Exception) S3Exception.builder()
                .statusCode(status)
                .message(message)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(status == 503 ? "SlowDown" : "AccessDenied")
                        .errorMessage(message)
                        .build())
                .build();
    }
}
