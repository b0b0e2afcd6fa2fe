package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.aws.DeleteGuard;
import io.sluice.validator.aws.S3ObjectStore;
import io.sluice.validator.support.ChangedOrders;
import io.sluice.validator.support.Crash;
import io.sluice.validator.support.CrashingClient;
import io.sluice.validator.support.CrashingClient.Moment;
import io.sluice.validator.support.Events;
import io.sluice.validator.support.LocalS3;
import io.sluice.validator.support.Pipeline;
import io.sluice.validator.support.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/// The process ends around each S3 call in turn while a file is taken apart, or two processes do it at once: the same
/// objects with the same bytes as if nothing had happened.
class SplitCrashTest {

    private static final String KEY = "shop/public/orders/20260304-050607089.parquet";

    /// Calls of one file with a bad row: its footer, its contract, the keys of the table, these again and changed, the
    /// plan written and read, the file once more, both parts, receipt, comparison of the entity tag, delete.
    private static final int CALLS = 13;

    /// Call after which the plan is surely written. A condition that is refused because the client repeated a request
    /// whose answer it missed takes another read, so there may be a call or two more before.
    private static final int PLANNED = 8;

    private static final byte[] FILE = new ChangedOrders()
            .update(1, "new", "0")
            .update(2, "lost", "0")
            .update(2, "new", "0")
            .update(3, "paid", "0")
            .file();

    @TempDir
    private Path root;

    private LocalS3 s3;
    private Pipeline pipeline;

    @BeforeEach
    void start() throws Exception {
        s3 = new LocalS3(root);
        pipeline = Pipeline.on(s3);
    }

    @AfterEach
    void stop() throws Exception {
        s3.stop();
    }

    @Test
    void aCrashAroundAnyCallChangesNothing() {
        Map<String, String> expected = uncrashed();
        int call = 1;
        while (crashesAround(call, Moment.BEFORE, expected)) {
            crashesAround(call, Moment.AFTER, expected);
            call++;
        }
        assertThat(call).isGreaterThan(CALLS);
    }

    @Test
    void aCrashBeforeAContractChangesDoesNotChangeWhatBecomesOfTheRows() {
        Map<String, String> expected = uncrashed();
        expected.keySet().removeIf(key -> key.contains("contracts/"));
        for (int call = PLANNED; call <= CALLS; call++) {
            String batch = begin();
            assertThat(crashes(CrashingClient.of(s3.client(), call, Moment.AFTER), batch))
                    .isTrue();
            pipeline.publish(ChangedOrders.contract(", \"later_changes\": \"mark\""));
            handle(s3.client(), batch);
            Map<String, String> found = objects();
            found.keySet().removeIf(key -> key.contains("contracts/"));
            assertThat(found).as("call %d", call).isEqualTo(expected);
        }
    }

    @Test
    void manyAtOnceOnOneObjectMakeOneOfEach() throws Exception {
        Map<String, String> expected = uncrashed();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 10; round++) {
                String batch = begin();
                List<Future<?>> runs = new ArrayList<>();
                for (int run = 0; run < 4; run++) {
                    runs.add(threads.submit(() -> handle(s3.client(), batch)));
                }
                for (Future<?> run : runs) {
                    run.get();
                }
                handle(s3.client(), batch);
                assertThat(objects()).as("round %d", round).isEqualTo(expected);
            }
        }
    }

    /// @return whether there was such a call
    private boolean crashesAround(int call, Moment moment, Map<String, String> expected) {
        String batch = begin();
        boolean crashed = crashes(CrashingClient.of(s3.client(), call, moment), batch);
        handle(s3.client(), batch);
        handle(s3.client(), batch);
        assertThat(objects()).as("%s call %d", moment, call).isEqualTo(expected);
        return crashed;
    }

    private Map<String, String> uncrashed() {
        handle(s3.client(), begin());
        return objects();
    }

    /// Empties all buckets and lands the file.
    private String begin() {
        pipeline.empty();
        pipeline.publish(ChangedOrders.contract(""));
        RawObject raw = pipeline.land(KEY, FILE);
        return Events.batch(Events.created(raw));
    }

    /// Every object with its bytes.
    private Map<String, String> objects() {
        Map<String, String> objects = new TreeMap<>();
        for (String bucket : List.of(Pipeline.RAW, Pipeline.LAKE, Pipeline.FAIL, Pipeline.METADATA)) {
            for (String key : s3.keys(bucket)) {
                objects.put(bucket + "/" + key, new String(s3.get(bucket, key), StandardCharsets.ISO_8859_1));
            }
        }
        return objects;
    }

    private boolean crashes(S3Client client, String batch) {
        try {
            handle(client, batch);
            return false;
        } catch (Crash e) {
            return true;
        }
    }

    private void handle(S3Client client, String batch) {
        ValidatorHandler handler = new ValidatorHandler(new Site(
                pipeline.environment(),
                new S3ObjectStore(client, DeleteGuard.LOOK_BEFORE),
                Optional.empty(),
                InstantSource.system()));
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)),
                    new ByteArrayOutputStream(),
                    new TestContext(300_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
