package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;

/// Many files, their events twice and in any order, several functions at once that end around any call, objects that
/// are replaced by others or by the same bytes again, a contract that closes and opens: in the end each object is in
/// one place and its receipt says where.
class ManyFilesTest {

    private static final int KEYS = 16;
    private static final int ROUNDS = 400;
    private static final int FUNCTIONS = 3;

    @TempDir
    private Path root;

    private final Map<String, RawObject> latest = new TreeMap<>();
    private final Map<String, byte[]> contents = new TreeMap<>();
    private final List<String> queue = new ArrayList<>();
    private LocalS3 s3;
    private Pipeline pipeline;
    private Random random;
    private int again;

    @BeforeEach
    void start() throws Exception {
        s3 = new LocalS3(root);
        pipeline = Pipeline.on(s3);
    }

    @AfterEach
    void stop() throws Exception {
        s3.stop();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyObjectEndsInOnePlaceWhateverHappens(long seed) throws Exception {
        random = new Random(seed);
        pipeline.publish(Orders.contract());
        for (int key = 0; key < KEYS; key++) {
            land("shop/public/orders/LOAD%08X.parquet".formatted(key + 1));
        }
        try (ExecutorService functions = Executors.newFixedThreadPool(FUNCTIONS)) {
            for (int round = 0; !queue.isEmpty(); round++) {
                assertThat(round).isLessThan(ROUNDS);
                disturb(round);
                for (Future<List<String>> again : functions.invokeAll(batches(round < ROUNDS / 2))) {
                    queue.addAll(again.get());
                }
            }
        }
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
        assertEachInOnePlace();
    }

    /// Between two rounds an object may be replaced, or land again, or the contract become another one.
    private void disturb(int round) {
        if (round < 20 && random.nextInt(4) == 0) {
            land(List.copyOf(latest.keySet()).get(random.nextInt(KEYS)));
        }
        if (round < 20 && random.nextInt(2) == 0) {
            landAgain(List.copyOf(latest.keySet()).get(random.nextInt(KEYS)));
        }
        if (random.nextInt(5) == 0) {
            pipeline.publish(random.nextBoolean() ? Orders.contract() : Orders.widened());
        }
        Collections.shuffle(queue, random);
    }

    private void land(String key) {
        byte[] content = random.nextInt(4) == 0
                ? ParquetFiles.write("required int64 other;", 1 + random.nextInt(1_000))
                : ParquetFiles.of(Orders.contract(), 1 + random.nextInt(1_000));
        contents.put(key, content);
        report(pipeline.land(key, content));
    }

    /// The same bytes, later on the same day.
    private void landAgain(String key) {
        RawObject raw = pipeline.land(key, contents.get(key));
        String time = "2026-03-04T15:06:%02d.%03dZ".formatted(again / 1_000, again % 1_000);
        again++;
        report(new RawObject(raw.bucket(), raw.key(), raw.etag(), raw.size(), time));
    }

    private void report(RawObject raw) {
        latest.put(raw.key(), raw);
        queue.add(Events.created(raw));
        if (random.nextInt(3) == 0) {
            queue.add(Events.created(raw));
        }
    }

    private List<Callable<List<String>>> batches(boolean mayCrash) {
        List<Callable<List<String>>> batches = new ArrayList<>();
        for (int function = 0; function < FUNCTIONS && !queue.isEmpty(); function++) {
            List<String> bodies = new ArrayList<>();
            for (int size = 1 + random.nextInt(4); size > 0 && !queue.isEmpty(); size--) {
                bodies.add(queue.removeFirst());
            }
            Moment moment = random.nextBoolean() ? Moment.BEFORE : Moment.AFTER;
            S3Client client = mayCrash && random.nextBoolean()
                    ? CrashingClient.of(s3.client(), 1 + random.nextInt(12), moment)
                    : s3.client();
            batches.add(() -> again(client, bodies));
        }
        return batches;
    }

    /// One invocation, and what comes again after it.
    private List<String> again(S3Client client, List<String> bodies) throws IOException {
        ValidatorHandler handler = new ValidatorHandler(new Site(
                pipeline.environment(),
                new S3ObjectStore(client, DeleteGuard.LOOK_BEFORE),
                Optional.empty(),
                InstantSource.system()));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        byte[] batch = Events.batch(bodies.toArray(String[]::new)).getBytes(StandardCharsets.UTF_8);
        try {
            handler.handleRequest(new ByteArrayInputStream(batch), output, new TestContext(300_000));
        } catch (Crash e) {
            return bodies;
        }
        List<String> again = new ArrayList<>();
        for (JsonNode failure :
                Json.parse(output.toString(StandardCharsets.UTF_8), "answer").path("batchItemFailures")) {
            again.add(bodies.get(
                    Integer.parseInt(failure.path("itemIdentifier").asText().replace("message-", ""))));
        }
        return again;
    }

    private void assertEachInOnePlace() {
        List<String> lake = new ArrayList<>();
        List<String> fail = new ArrayList<>();
        for (String key : s3.keys(Pipeline.METADATA)) {
            if (key.startsWith("receipts/")) {
                Receipt receipt =
                        pipeline.receipt(key.substring("receipts/".length(), key.length() - ".json".length()));
                switch (receipt.decision()) {
                    case PASSED -> lake.add(receipt.to());
                    case FAILED -> fail.add(receipt.to());
                    case GONE -> assertThat(latest.values()).doesNotContain(receipt.from());
                    case SKIPPED -> assertThat(receipt.decision()).isNotEqualTo(Decision.SKIPPED);
                }
            }
        }
        assertThat(s3.keys(Pipeline.LAKE)).containsExactlyInAnyOrderElementsOf(lake);
        assertThat(s3.keys(Pipeline.FAIL)).containsExactlyInAnyOrderElementsOf(fail);
        List<String> all = new ArrayList<>(lake);
        all.addAll(fail);
        assertThat(latest.values()).allSatisfy(raw -> assertThat(all).anyMatch(to -> to.contains(raw.etag())));
    }
}
