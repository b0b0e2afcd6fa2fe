package io.sluice.validator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.move.StoreException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimedStoreTest {

    private static final RawObject RAW = new RawObject("raw", "a/b/c/d", "abc", 10, "2026-03-04T05:06:07.089Z");

    private final List<String> calls = new ArrayList<>();
    private final ObjectStore store = (ObjectStore) Proxy.newProxyInstance(
            ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (_, method, _) -> {
                calls.add(method.getName());
                return true;
            });
    private final TimedStore late = new TimedStore(store, new Deadline(System.nanoTime(), Duration.ofSeconds(20)));

    @Test
    void beginsNoReadAndNoCopyShortlyBeforeTheEnd() {
        assertThatThrownBy(() -> late.read(RAW, 7, new byte[1], 0, 1))
                .isInstanceOf(StoreException.class)
                .hasMessage(
                        "reading byte 7 of a/b/c/d must begin 20000 ms before the function's end but less was left");
        assertThatThrownBy(() -> late.copy(RAW, "lake", "key"))
                .isInstanceOf(StoreException.class)
                .hasMessage("copying a/b/c/d must begin 20000 ms before the function's end but less was left");
        assertThat(calls).isEmpty();
    }

    @Test
    void endsAMoveThatWasBegun() throws StoreException {
        late.write("metadata", "receipt", "text", Optional.empty());
        late.delete(RAW);
        assertThat(calls).containsExactly("write", "delete");
    }

    @Test
    void keepsAQuarterOfAShortTimeFree() {
        assertThat(Deadline.in(Duration.ofSeconds(8)).reserve()).isEqualTo(Duration.ofSeconds(2));
        assertThat(Deadline.in(Duration.ofMinutes(15)).reserve()).isEqualTo(Duration.ofSeconds(20));
    }
}
