package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.aws.DeleteGuard;
import io.sluice.validator.aws.S3ObjectStore;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.support.Events;
import io.sluice.validator.support.LocalS3;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.Pipeline;
import io.sluice.validator.support.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A file that took all of its time by a contract that is remembered, whose table has another one by now.
class ChangedContractTest {

    private static final String SLOW = "shop/public/orders/LOAD00000002.parquet";

    /// With eight seconds left, one file has 750 ms of a processor.
    private static final int MEMORY_MIB = 885;

    private static final long SPENT_NANOS = 500_000_000;

    /// Reads of the footer and of two row groups, of which those of the row groups take the time.
    private static final int SLOW_READS = 3;

    @TempDir
    private Path root;

    /// What the message of such a failure advises, a contract that asks for less, did not help for as long as the old
    /// one was remembered.
    @Test
    @Timeout(60)
    void isJudgedByThatInATimeOfItsOwn() throws Exception {
        LocalS3 s3 = new LocalS3(root);
        try {
            Pipeline pipeline = Pipeline.on(s3);
            ObjectStore store = slow(new S3ObjectStore(s3.client(), DeleteGuard.LOOK_BEFORE));
            ValidatorHandler handler = new ValidatorHandler(
                    new Site(pipeline.environment(), store, Optional.empty(), InstantSource.system()));
            byte[] file = ParquetFiles.write(ParquetFiles.columns(Orders.contract()), 60_000, 200_000);
            assertThat(file.length).isGreaterThan(1 << 20);
            pipeline.publish(Orders.contract());
            handle(handler, pipeline.land("shop/public/orders/LOAD00000001.parquet", file));
            pipeline.publish(Orders.widened(), Orders.contract());
            handle(handler, pipeline.land(SLOW, file));
            assertThat(s3.keys(Pipeline.FAIL)).isEmpty();
            assertThat(s3.keys(Pipeline.LAKE)).hasSize(2);
        } finally {
            s3.stop();
        }
    }

    private static void handle(ValidatorHandler handler, RawObject raw) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] batch = Events.batch(Events.created(raw)).getBytes(StandardCharsets.UTF_8);
        handler.handleRequest(new ByteArrayInputStream(batch), answer, new TestContext(8_000).ofMemory(MEMORY_MIB));
        assertThat(answer).hasToString("{\"batchItemFailures\":[]}");
    }

    private static ObjectStore slow(ObjectStore real) {
        AtomicInteger reads = new AtomicInteger();
        return (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("read")
                            && ((RawObject) arguments[0]).key().equals(SLOW)) {
                        int read = reads.incrementAndGet();
                        if (read > 1 && read <= SLOW_READS) {
                            spend();
                        }
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void spend() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        while (threads.getCurrentThreadCpuTime() - begin < SPENT_NANOS) {
            Thread.onSpinWait();
        }
    }
}
