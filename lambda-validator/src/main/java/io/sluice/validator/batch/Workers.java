package io.sluice.validator.batch;

import io.sluice.validator.parquet.ReadLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Works on the messages of a batch side by side, on as many as fit the function's memory.
///
/// They outlive an invocation: one whose work was given up keeps its place until that work has noticed, so memory
/// stays bounded.
public final class Workers {

    /// Heap that one file may take while it is judged beside what is counted: room for what is bounded without.
    static final long UNCOUNTED_BYTES = 16L << 20;

    /// Heap for everything else: classes' data, clients, remembered contracts.
    static final long OWN_BYTES = 96L << 20;

    /// Part of a heap in which a large array finds room, in thirds: Java's serial collector, which a function has, puts
    /// into its old generation what does not fit a young one of the other third.
    private static final int OLD_THIRDS = 2;

    /// What lives there beside the arrays of a file.
    static final long OLD_BYTES = 40L << 20;

    /// Most files at once. A batch has ten messages, and a function few processors.
    static final int MOST = 8;

    /// After which a thread without work ends: between batches a function holds none, and one that is no longer used
    /// leaves none behind.
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final ExecutorService pool;

    /// @param count how many messages are worked on at once, at least 1
    public Workers(int count) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                count,
                count,
                IDLE.toNanos(),
                TimeUnit.NANOSECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("file-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        this.pool = threads;
    }

    /// How many fit a heap, at least 1.
    ///
    /// @param fileBytes what is counted of one file
    public static int fitting(long heapBytes, long fileBytes) {
        return Math.clamp(
                Math.min((heapBytes - OWN_BYTES) / (fileBytes + UNCOUNTED_BYTES), arrayBytes(heapBytes) / fileBytes),
                1,
                MOST);
    }

    /// What may be counted of one file: what any file of the pipeline can need, or what there is for one by itself.
    ///
    /// @param longestLobKib kibibytes of the longest LOB of any table
    public static long fileBytes(long heapBytes, int longestLobKib) {
        return Math.clamp(
                Math.min(arrayBytes(heapBytes), heapBytes - OWN_BYTES - UNCOUNTED_BYTES),
                ReadLimits.USUAL_BYTES,
                ReadLimits.bytesFor(longestLobKib));
    }

    private static long arrayBytes(long heapBytes) {
        return heapBytes / 3 * OLD_THIRDS - OLD_BYTES;
    }

    /// Does all of it, beginning in the order given, or as much as the time allows.
    ///
    /// @return what each gave, empty for one that was not done in time
    public <T> List<Optional<T>> run(List<Callable<T>> work, Deadline deadline) throws InterruptedException {
        List<Future<T>> futures = pool.invokeAll(work, deadline.patience().toNanos(), TimeUnit.NANOSECONDS);
        List<Optional<T>> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(result(future));
        }
        return results;
    }

    private static <T> Optional<T> result(Future<T> future) throws InterruptedException {
        try {
            return Optional.of(future.get());
        } catch (CancellationException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VirtualMachineError) {
                // Out of memory or stack: one file's fault must not take the others' answers with it.
                return Optional.empty();
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
