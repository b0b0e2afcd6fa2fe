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
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A file that does not end within the function's time, in a batch with others.
class StuckFileTest {

    private static final String SLOW = "shop/public/orders/LOAD00000001.parquet";

    @TempDir
    private Path root;

    private final TestContext context = new TestContext(8_000);
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

    @Test
    @Timeout(60)
    void aFileThatDoesNotEndComesAgainAndHoldsUpNoOther() throws IOException {
        RawObject slow = pipeline.land(SLOW, ParquetFiles.of(Orders.contract(), 1));
        RawObject other =
                pipeline.land("shop/public/orders/LOAD00000002.parquet", ParquetFiles.of(Orders.contract(), 2));
        String batch = Events.batch(Events.created(slow), Events.created(other));
        assertThat(handle(stuckAt(SLOW), batch))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"message-0\"}]}");
        assertThat(s3.keys(Pipeline.RAW)).containsExactly(SLOW);
        assertThat(s3.keys(Pipeline.LAKE)).singleElement().asString().contains(other.etag());
        assertThat(context.lines())
                .filteredOn(line -> line.contains("message-0"))
                .first()
                .asString()
                .startsWith("{\"decision\":\"retry\",\"error\":\"");
        assertThat(handle(new S3ObjectStore(s3.client(), DeleteGuard.LOOK_BEFORE), batch))
                .isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
    }

    private ObjectStore stuckAt(String key) {
        ObjectStore real = new S3ObjectStore(s3.client(), DeleteGuard.LOOK_BEFORE);
        CountDownLatch never = new CountDownLatch(1);
        return (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("read")
                            && ((RawObject) arguments[0]).key().equals(key)) {
                        never.await();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private String handle(ObjectStore store, String batch) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new ValidatorHandler(new Site(pipeline.environment(), store, Optional.empty(), InstantSource.system()))
                .handleRequest(new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)), output, context);
        return output.toString(StandardCharsets.UTF_8);
    }
}
