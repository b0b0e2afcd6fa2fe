package io.sluice.local.dms.task;

import io.sluice.local.dms.TaskListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Tells why nothing happens when the source makes the slot wait: it does so for every transaction that is open.
final class SlowSlotWatch implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final CompletableFuture<Void> telling;

    private SlowSlotWatch(CompletableFuture<Void> telling) {
        this.telling = telling;
    }

    static SlowSlotWatch begin(TaskListener listener) {
        return new SlowSlotWatch(CompletableFuture.runAsync(
                () -> listener.note("The source waits for transactions that were open before the start; the full load"
                        + " begins when they end. To see them: SELECT pid, xact_start, query FROM pg_stat_activity"
                        + " WHERE backend_xid IS NOT NULL."),
                CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)));
    }

    @Override
    public void close() {
        telling.cancel(false);
    }
}
