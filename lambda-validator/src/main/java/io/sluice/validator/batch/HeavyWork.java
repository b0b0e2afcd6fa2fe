package io.sluice.validator.batch;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/// Lets the large files of a batch wait for each other: side by side they share one processor, and where each takes
/// more than its part of the time none ends, however often they come again.
///
/// See `docs/designs/053-large-files-wait-for-each-other.md`
public final class HeavyWork {

    /// Bytes of files from which their work takes seconds of a processor, and S3's latency is small beside it.
    static final long BYTES = 32L << 20;

    private final Semaphore turn = new Semaphore(1, true);

    /// The same work, which begins when no other heavy one is at work.
    ///
    /// @param bytes bytes of the files that it is about
    public <T> Callable<T> inTurn(long bytes, Callable<T> work) {
        return bytes < BYTES
                ? work
                : () -> {
                    turn.acquire();
                    try {
                        return work.call();
                    } finally {
                        turn.release();
                    }
                };
    }
}
