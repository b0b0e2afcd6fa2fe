package io.sluice.validator.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.TableId;
import io.sluice.contract.json.PublishedContracts;
import io.sluice.validator.aws.DeleteGuard;
import io.sluice.validator.aws.S3ObjectStore;
import io.sluice.validator.support.LocalS3;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.Pipeline;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ContractCacheTest {

    private static final PublishedContracts FIRST = new PublishedContracts(List.of(Orders.contract()));

    @TempDir
    private Path root;

    private Instant now = Instant.parse("2026-03-04T05:06:07Z");
    private LocalS3 s3;
    private Pipeline pipeline;
    private ContractCache cache;

    @BeforeEach
    void start() throws Exception {
        s3 = new LocalS3(root);
        pipeline = Pipeline.on(s3);
        cache = new ContractCache(new S3ObjectStore(s3.client(), DeleteGuard.CONDITION), Pipeline.METADATA, () -> now);
    }

    @AfterEach
    void stop() throws Exception {
        s3.stop();
    }

    @Test
    void remembersWhatWasFetchedForItsAge() throws StoreException {
        pipeline.publish(Orders.contract());
        assertThat(cache.remembered(Orders.ID)).isEmpty();
        assertThat(cache.fetch(Orders.ID)).contains(FIRST);
        now = now.plus(ContractCache.MAX_AGE).minus(Duration.ofMillis(1));
        assertThat(cache.remembered(Orders.ID)).contains(FIRST);
        now = now.plusMillis(1);
        assertThat(cache.remembered(Orders.ID)).isEmpty();
    }

    /// A fetch that hangs held up every other table.
    @Test
    @Timeout(30)
    void aTableThatIsFetchedSlowlyHoldsUpNoOther() throws Exception {
        pipeline.publish(Orders.contract());
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        TableId slow = new TableId("shop", "public", "slow");
        S3ObjectStore real = new S3ObjectStore(s3.client(), DeleteGuard.CONDITION);
        ObjectStore store = (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("fetch") && arguments[1].equals(PublishedContracts.key(slow))) {
                        begun.countDown();
                        go.await();
                    }
                    return method.invoke(real, arguments);
                });
        ContractCache shared = new ContractCache(store, Pipeline.METADATA, () -> now);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Optional<PublishedContracts>> waiting = threads.submit(() -> shared.fetch(slow));
            begun.await();
            assertThat(shared.fetch(Orders.ID)).contains(FIRST);
            assertThat(shared.remembered(Orders.ID)).contains(FIRST);
            go.countDown();
            assertThat(waiting.get()).isEmpty();
        }
    }

    @Test
    void fetchingWhatDidNotChangeRenewsItsAge() throws StoreException {
        pipeline.publish(Orders.contract());
        cache.fetch(Orders.ID);
        now = now.plus(ContractCache.MAX_AGE);
        assertThat(cache.fetch(Orders.ID)).contains(FIRST);
        assertThat(cache.remembered(Orders.ID)).contains(FIRST);
    }

    @Test
    void fetchesWhatWasPublishedSince() throws StoreException {
        pipeline.publish(Orders.contract());
        cache.fetch(Orders.ID);
        pipeline.publish(Orders.contract(), Orders.widened());
        assertThat(cache.fetch(Orders.ID).orElseThrow().versions())
                .containsExactly(Orders.widened(), Orders.contract());
    }

    @Test
    void forgetsWhatWasWithdrawn() throws StoreException {
        pipeline.publish(Orders.contract());
        cache.fetch(Orders.ID);
        s3.client().deleteObject(request -> request.bucket(Pipeline.METADATA).key(PublishedContracts.key(Orders.ID)));
        assertThat(cache.fetch(Orders.ID)).isEqualTo(Optional.empty());
        assertThat(cache.remembered(Orders.ID)).isEmpty();
    }

    @Test
    void failsOnAContractThatCannotBeRead() {
        s3.put(Pipeline.METADATA, PublishedContracts.key(Orders.ID), "{}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> cache.fetch(Orders.ID))
                .isInstanceOf(StoreException.class)
                .hasMessage(
                        "s3://metadata-bucket/contracts/shop/public/orders/index.json: format must be 1 but is missing");
    }

    @Test
    void failsOnAContractOfAnotherTable() {
        TableId other = new TableId("shop", "public", "returns");
        s3.put(Pipeline.METADATA, PublishedContracts.key(other), FIRST.write().getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> cache.fetch(other))
                .isInstanceOf(StoreException.class)
                .hasMessage("s3://metadata-bucket/contracts/shop/public/returns/index.json:"
                        + " contract must be of public.returns but was of public.orders");
    }
}
