package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.TableContract;
import io.sluice.contract.pipeline.Quarantined;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.support.ChangedOrders;
import io.sluice.validator.support.LocalS3;
import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.PausingClient;
import io.sluice.validator.support.PausingClient.Pause;
import io.sluice.validator.support.Pipeline;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two functions on the same bytes, which landed twice on one day: one fails them by an older contract, the other lets
/// them in, whole or in part. At each call of the first, the second begins and goes as far as each call of its own;
/// then the first ends, then the second. One receipt is left, and the rows are where it says and nowhere else.
class TwoFunctionsTest {

    private static final String KEY = "shop/public/orders/20260304-050607089.parquet";

    /// More than the most calls of the one that fails the file, and of the one that lets it in. At the first of the
    /// former nothing is decided.
    private static final int FIRST_CALLS = 9;

    private static final int SECOND_CALLS = 20;

    private static final byte[] FILE = new ChangedOrders()
            .update(1, "new", "0")
            .update(2, "lost", "0")
            .update(3, "paid", "0")
            .file();

    @TempDir
    private Path root;

    private LocalS3 s3;
    private Pipeline pipeline;
    private RawObject raw;

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
    @EnumSource(
            value = Decision.class,
            names = {"PASSED", "SPLIT"})
    @Timeout(110)
    void theRowsAreWhereTheReceiptSaysHoweverTheTwoMeet(Decision second) throws Exception {
        Set<Decision> seen = EnumSet.noneOf(Decision.class);
        for (int first = 2; first <= FIRST_CALLS; first++) {
            boolean more = true;
            for (int until = 1; more && until <= SECOND_CALLS; until++) {
                more = meet(first, until, newContract(second), Late.NO);
                seen.add(assertConsistent("calls %d and %d".formatted(first, until)));
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Decision.FAILED, second);
    }

    /// The copy of the one that fails the file ends only when the other is done, or as far as each of its calls.
    @ParameterizedTest
    @EnumSource(
            value = Decision.class,
            names = {"PASSED", "SPLIT"})
    @Timeout(110)
    void aCopyThatEndsLateLeavesNoRowsTwice(Decision second) throws Exception {
        int copy = copyCall();
        Set<Decision> seen = EnumSet.noneOf(Decision.class);
        boolean more = true;
        for (int until = 1; more; until++) {
            more = meet(copy, until, newContract(second), Late.COPY);
            seen.add(assertConsistent("call %d".formatted(until)));
        }
        assertThat(seen).containsExactlyInAnyOrder(Decision.FAILED, second);
    }

    private static TableContract newContract(Decision decision) {
        return switch (decision) {
            case PASSED -> ChangedOrders.contract(", \"quarantine\": \"file\", \"row_checks\": \"off\"");
            case SPLIT -> ChangedOrders.contract("");
            case FAILED, GONE, SKIPPED -> throw new IllegalArgumentException("the second lets rows in");
        };
    }

    /// @return whether the second function was still at work at its call
    private boolean meet(int first, int until, TableContract contract, Late late) throws Exception {
        pipeline.empty();
        pipeline.publish(ChangedOrders.contract(", \"quarantine\": \"file\""));
        raw = pipeline.land(KEY, FILE);
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean paused = new AtomicBoolean();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Pause second = (_, call) -> {
                paused.set(true);
                reached.countDown();
                goOn.await(60, TimeUnit.SECONDS);
                return call.make();
            };
            Future<?>[] run = new Future<?>[1];
            Pause begin = (_, call) -> {
                Object answer = late == Late.COPY ? call.make() : null;
                pipeline.publish(contract);
                s3.put(Pipeline.RAW, KEY, FILE);
                run[0] = threads.submit(() -> {
                    Invocation.of(pipeline, PausingClient.of(s3.client(), until, second), again());
                    reached.countDown();
                });
                reached.await(60, TimeUnit.SECONDS);
                if (late == Late.COPY) {
                    s3.put(Pipeline.FAIL, to(), FILE);
                }
                return late == Late.COPY ? answer : call.make();
            };
            Invocation.of(pipeline, PausingClient.of(s3.client(), first, begin), raw);
            goOn.countDown();
            if (run[0] != null) {
                run[0].get();
            }
        }
        Invocation.of(pipeline, s3.client(), raw);
        Invocation.of(pipeline, s3.client(), again());
        return paused.get();
    }

    /// Number of the call by which the one that fails the file copies it.
    private int copyCall() {
        int call = 1;
        while (!isCopy(call)) {
            call++;
        }
        return call;
    }

    private boolean isCopy(int number) {
        pipeline.empty();
        pipeline.publish(ChangedOrders.contract(", \"quarantine\": \"file\""));
        AtomicBoolean copies = new AtomicBoolean();
        Pause look = (name, call) -> {
            copies.set(name.equals("copyObject"));
            return call.make();
        };
        Invocation.of(pipeline, PausingClient.of(s3.client(), number, look), pipeline.land(KEY, FILE));
        return copies.get();
    }

    private Decision assertConsistent(String when) {
        Receipt receipt = pipeline.receipt(to());
        String rows = Quarantined.rowsKey(to());
        assertThat(s3.keys(Pipeline.RAW)).as(when).isEmpty();
        switch (receipt.decision()) {
            case FAILED -> {
                assertThat(s3.keys(Pipeline.LAKE)).as(when).isEmpty();
                assertThat(s3.keys(Pipeline.FAIL)).as(when).containsExactly(to());
            }
            case PASSED -> {
                assertThat(s3.keys(Pipeline.FAIL)).as(when).isEmpty();
                assertThat(s3.keys(Pipeline.LAKE)).as(when).containsExactly(to());
                assertThat(s3.get(Pipeline.LAKE, to())).as(when).isEqualTo(FILE);
            }
            case SPLIT -> {
                assertThat(s3.keys(Pipeline.FAIL)).as(when).containsExactly(rows);
                assertThat(ids(Pipeline.LAKE, to())).as(when).containsExactly(1L, 3L);
                assertThat(ids(Pipeline.FAIL, rows)).as(when).containsExactly(2L);
            }
            case GONE, SKIPPED -> assertThat(receipt).as(when).isNull();
        }
        return receipt.decision();
    }

    private List<Long> ids(String bucket, String key) {
        return ParquetFiles.read(s3.get(bucket, key)).stream()
                .map(row -> row.getLong("id", 0))
                .toList();
    }

    private RawObject again() {
        return new RawObject(raw.bucket(), raw.key(), raw.etag(), raw.size(), "2026-03-04T15:06:07.089Z");
    }

    private String to() {
        return "shop/public/orders/arrived=2026-03-04/20260304-050607089-%s.parquet".formatted(raw.etag());
    }

    /// Whether the first one's copy ends late.
    private enum Late {
        NO,
        COPY
    }
}
