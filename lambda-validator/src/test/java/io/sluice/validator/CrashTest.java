package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.aws.DeleteGuard;
import io.sluice.validator.aws.S3ObjectStore;
import io.sluice.validator.support.Crash;
import io.sluice.validator.support.CrashingClient;
import io.sluice.validator.support.CrashingClient.Moment;
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
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.S3Client;

/// The process ends around each S3 call in turn and the event comes again: one copy, one receipt, no raw object.
class CrashTest {

    private static final String KEY = "shop/public/orders/LOAD0000000A.parquet";

    /// Calls of one file: its footer, its contract, receipt, copy, comparison of the entity tag, delete.
    private static final int CALLS = 6;

    /// The most calls of a file whose bytes came before.
    private static final int MOST_CALLS = 12;

    @TempDir
    private Path root;

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
        "1, BEFORE",
        "1, AFTER",
        "2, BEFORE",
        "2, AFTER",
        "3, BEFORE",
        "3, AFTER",
        "4, BEFORE",
        "4, AFTER",
        "5, BEFORE",
        "5, AFTER",
        "6, BEFORE",
        "6, AFTER"
    })
    void aCrashAroundAnyCallChangesNothing(int call, Moment moment) throws IOException {
        RawObject raw = pipeline.land(KEY, ParquetFiles.of(Orders.contract(), 2));
        String batch = Events.batch(Events.created(raw));
        S3Client crashing = CrashingClient.of(s3.client(), call, moment);
        assertThatThrownBy(() -> handle(crashing, batch)).isInstanceOf(Crash.class);
        handle(s3.client(), batch);
        handle(s3.client(), batch);
        assertMoved(raw, Pipeline.LAKE, Decision.PASSED);
        assertThat(s3.keys(Pipeline.FAIL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, AFTER", "4, AFTER", "5, AFTER", "6, AFTER"})
    void aFileThatFailsIsMovedOnceToo(int call, Moment moment) throws IOException {
        RawObject raw = pipeline.land(KEY, ParquetFiles.write("required int64 other;", 1));
        String batch = Events.batch(Events.created(raw));
        S3Client crashing = CrashingClient.of(s3.client(), call, moment);
        assertThatThrownBy(() -> handle(crashing, batch)).isInstanceOf(Crash.class);
        handle(s3.client(), batch);
        assertMoved(raw, Pipeline.FAIL, Decision.FAILED);
        assertThat(s3.keys(Pipeline.LAKE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource("7, BEFORE")
    void aFileTakesNoMoreCallsThanThese(int call, Moment moment) throws IOException {
        assertThat(call).isEqualTo(CALLS + 1);
        RawObject raw = pipeline.land(KEY, ParquetFiles.of(Orders.contract(), 2));
        handle(CrashingClient.of(s3.client(), call, moment), Events.batch(Events.created(raw)));
        assertMoved(raw, Pipeline.LAKE, Decision.PASSED);
    }

    @ParameterizedTest
    @CsvSource({"3, AFTER", "4, BEFORE", "4, AFTER", "5, BEFORE", "5, AFTER"})
    void aContractClosedBetweenCrashAndRetryPutsNoFileIntoBothBuckets(int call, Moment moment) throws IOException {
        RawObject raw = pipeline.land(KEY, ParquetFiles.of(Orders.contract(), 2));
        String batch = Events.batch(Events.created(raw));
        S3Client crashing = CrashingClient.of(s3.client(), call, moment);
        assertThatThrownBy(() -> handle(crashing, batch)).isInstanceOf(Crash.class);
        pipeline.publish(Orders.widened());
        handle(s3.client(), batch);
        assertMoved(raw, Pipeline.LAKE, Decision.PASSED);
        assertThat(s3.keys(Pipeline.FAIL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, AFTER", "4, BEFORE", "4, AFTER", "5, AFTER"})
    void aContractOpenedBetweenCrashAndRetryPutsNoFileIntoBothBuckets(int call, Moment moment) throws IOException {
        RawObject raw = pipeline.land(KEY, ParquetFiles.of(Orders.widened(), 2));
        String batch = Events.batch(Events.created(raw));
        S3Client crashing = CrashingClient.of(s3.client(), call, moment);
        assertThatThrownBy(() -> handle(crashing, batch)).isInstanceOf(Crash.class);
        pipeline.publish(Orders.contract(), Orders.widened());
        handle(s3.client(), batch);
        assertMoved(raw, Pipeline.FAIL, Decision.FAILED);
        assertThat(s3.keys(Pipeline.LAKE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, AFTER", "4, BEFORE"})
    void anObjectReplacedBeforeItsCopyLeavesAReceiptThatSaysSo(int call, Moment moment) throws IOException {
        RawObject first = pipeline.land(KEY, ParquetFiles.of(Orders.contract(), 2));
        String batch = Events.batch(Events.created(first));
        S3Client crashing = CrashingClient.of(s3.client(), call, moment);
        assertThatThrownBy(() -> handle(crashing, batch)).isInstanceOf(Crash.class);
        RawObject second = pipeline.land(KEY, ParquetFiles.of(Orders.contract(), 3));
        handle(s3.client(), batch);
        Receipt receipt = pipeline.receipt(to(first));
        assertThat(receipt.decision()).isEqualTo(Decision.GONE);
        assertThat(receipt.reasons()).containsExactly("V-GONE: object was replaced before it was copied");
        handle(s3.client(), Events.batch(Events.created(second)));
        assertThat(s3.keys(Pipeline.LAKE)).containsExactly(to(second));
    }

    /// The contract has another shape when the bytes come again: what was let in stands, and no other copy is made.
    @ParameterizedTest
    @CsvFileSource(resources = "crash-moments.csv")
    @Timeout(60)
    void whatPassedStandsWhenTheSameBytesComeAgainOnTheSameDay(int call, Moment moment) throws IOException {
        RawObject first = pipeline.land(KEY, ParquetFiles.of(Orders.contract(), 2));
        handle(s3.client(), Events.batch(Events.created(first)));
        pipeline.publish(Orders.widened());
        RawObject again = later(pipeline.land(KEY, ParquetFiles.of(Orders.contract(), 2)));
        crash(call, moment, Events.batch(Events.created(again)));
        handle(s3.client(), Events.batch(Events.created(again)));
        handle(s3.client(), Events.batch(Events.created(first)));
        assertMoved(again, Pipeline.LAKE, Decision.PASSED);
        assertThat(pipeline.receipt(to(first)).from()).isEqualTo(first);
        assertThat(s3.keys(Pipeline.FAIL)).isEmpty();
    }

    /// A file that failed and is put back after its contract was opened is judged anew, and leaves the fail bucket.
    @ParameterizedTest
    @CsvFileSource(resources = "crash-moments.csv")
    @Timeout(60)
    void whatFailedIsJudgedAnewWhenTheSameBytesComeAgainOnTheSameDay(int call, Moment moment) throws IOException {
        RawObject first = pipeline.land(KEY, ParquetFiles.of(Orders.widened(), 2));
        handle(s3.client(), Events.batch(Events.created(first)));
        assertMoved(first, Pipeline.FAIL, Decision.FAILED);
        pipeline.publish(Orders.contract(), Orders.widened());
        RawObject again = later(pipeline.land(KEY, ParquetFiles.of(Orders.widened(), 2)));
        crash(call, moment, Events.batch(Events.created(again)));
        handle(s3.client(), Events.batch(Events.created(again)));
        handle(s3.client(), Events.batch(Events.created(first)));
        assertMoved(again, Pipeline.LAKE, Decision.PASSED);
        assertThat(pipeline.receipt(to(first)).from()).isEqualTo(again);
        assertThat(s3.keys(Pipeline.FAIL)).isEmpty();
    }

    /// The event that failed the bytes is given up on the way and goes on when the other has passed them.
    @ParameterizedTest
    @CsvFileSource(resources = "crash-moments.csv")
    @Timeout(60)
    void oneWhoFailsWhatAnotherPassesLeavesOneCopy(int call, Moment moment) throws IOException {
        RawObject first = pipeline.land(KEY, ParquetFiles.of(Orders.widened(), 2));
        crash(call, moment, Events.batch(Events.created(first)));
        pipeline.publish(Orders.contract(), Orders.widened());
        RawObject again = later(pipeline.land(KEY, ParquetFiles.of(Orders.widened(), 2)));
        handle(s3.client(), Events.batch(Events.created(again)));
        handle(s3.client(), Events.batch(Events.created(first)));
        assertMoved(again, Pipeline.LAKE, Decision.PASSED);
        assertThat(s3.keys(Pipeline.FAIL)).isEmpty();
    }

    /// Between the receipt and the copy of the one, the other is done: what is copied too late is taken back.
    @Test
    @Timeout(60)
    void aCopyThatComesTooLateIsTakenBack() throws IOException {
        RawObject first = pipeline.land(KEY, ParquetFiles.of(Orders.widened(), 2));
        S3Client slow = (S3Client) java.lang.reflect.Proxy.newProxyInstance(
                S3Client.class.getClassLoader(), new Class<?>[] {S3Client.class}, (_, method, arguments) -> {
                    Object answer = method.invoke(s3.client(), arguments);
                    if (method.getName().equals("copyObject")) {
                        pipeline.publish(Orders.contract(), Orders.widened());
                        handle(s3.client(), Events.batch(Events.created(later(first))));
                        // The copy of the one that failed ends only now.
                        s3.put(Pipeline.FAIL, to(first), ParquetFiles.of(Orders.widened(), 2));
                    }
                    return answer;
                });
        handle(slow, Events.batch(Events.created(first)));
        assertMoved(first, Pipeline.LAKE, Decision.PASSED);
        assertThat(s3.keys(Pipeline.FAIL)).isEmpty();
    }

    private static RawObject later(RawObject raw) {
        return new RawObject(raw.bucket(), raw.key(), raw.etag(), raw.size(), "2026-03-04T15:06:07.089Z");
    }

    /// Ends the process around a call, or not at all where there are fewer.
    private void crash(int call, Moment moment, String batch) throws IOException {
        try {
            handle(CrashingClient.of(s3.client(), call, moment), batch);
        } catch (Crash e) {
            assertThat(call).isLessThanOrEqualTo(MOST_CALLS);
        }
    }

    private static String to(RawObject raw) {
        return "shop/public/orders/arrived=2026-03-04/LOAD0000000A-%s.parquet".formatted(raw.etag());
    }

    private void assertMoved(RawObject raw, String bucket, Decision decision) {
        String to = to(raw);
        assertThat(s3.keys(bucket)).containsExactly(to);
        assertThat(s3.keys(Pipeline.METADATA))
                .containsExactly("contracts/shop/public/orders/index.json", Receipt.key(to));
        assertThat(pipeline.receipt(to).decision()).isEqualTo(decision);
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
    }

    private void handle(S3Client client, String batch) throws IOException {
        ValidatorHandler handler = new ValidatorHandler(new Site(
                pipeline.environment(),
                new S3ObjectStore(client, DeleteGuard.LOOK_BEFORE),
                Optional.empty(),
                InstantSource.system()));
        handler.handleRequest(
                new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                new TestContext(300_000));
    }
}
