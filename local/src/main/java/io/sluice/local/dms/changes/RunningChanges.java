package io.sluice.local.dms.changes;

import static java.util.Objects.requireNonNull;

import io.sluice.local.LocalException;
import io.sluice.local.dms.TaskListener;
import io.sluice.local.dms.source.ChangeSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The thread that reads changes and writes their files.
public final class RunningChanges implements AutoCloseable {

    /// Pause when nothing has arrived: long enough to cost nothing, short against a batch interval.
    private static final long IDLE_MILLIS = 2;

    /// Messages after which due files are looked for although more messages wait.
    private static final int MESSAGES_PER_CHECK = 1_000;

    /// Pauses after which the source is asked for its position while someone waits for one.
    private static final int PAUSES_PER_QUESTION = 10;

    private final ChangeSource source;
    private final ChangeApplier applier;
    private final TaskListener listener;
    private final Queue<Drain> drains = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile End end = End.NONE;
    private volatile Optional<RuntimeException> failure = Optional.empty();

    private RunningChanges(ChangeSource source, ChangeApplier applier, TaskListener listener) {
        this.source = requireNonNull(source, "source is null");
        this.applier = requireNonNull(applier, "applier is null");
        this.listener = requireNonNull(listener, "listener is null");
        this.thread = Thread.ofPlatform().name("sluice-changes").daemon().unstarted(this::run);
    }

    /// Starts the thread.
    ///
    /// @param source closed by the thread at its end
    public static RunningChanges start(ChangeSource source, ChangeApplier applier, TaskListener listener) {
        RunningChanges changes = new RunningChanges(source, applier, listener);
        changes.thread.start();
        return changes;
    }

    /// Waits until all changes up to the position are put.
    public void drainTo(long position) {
        Drain drain = new Drain(position, new CompletableFuture<>());
        drains.add(drain);
        if (!thread.isAlive()) {
            drain.done().completeExceptionally(stopped());
        }
        try {
            drain.done().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalException known
                    ? new LocalException(known.getMessage(), known)
                    : new IllegalStateException("changes have stopped", e.getCause());
        }
    }

    /// Why the thread ended by itself, absent if it did not.
    public Optional<RuntimeException> failure() {
        return failure;
    }

    /// Puts what is buffered and ends the thread.
    @Override
    public void close() {
        stop(End.ORDERLY);
    }

    /// Ends the thread as a kill would: what is buffered is gone.
    public void abandon() {
        stop(End.ABRUPT);
    }

    private void stop(End wanted) {
        end = wanted;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while stopping", e);
        }
    }

    private void run() {
        try (source) {
            int messages = 0;
            int pauses = 0;
            while (end == End.NONE) {
                if (!source.poll(applier)) {
                    check(pauses++ % PAUSES_PER_QUESTION == 0);
                    Thread.sleep(IDLE_MILLIS);
                } else if (++messages % MESSAGES_PER_CHECK == 0) {
                    check(false);
                }
            }
            if (end == End.ORDERLY) {
                applier.flushAll();
                confirm();
            }
        } catch (RuntimeException e) {
            fail(e);
        } catch (InterruptedException e) {
            fail(new IllegalStateException("interrupted while reading changes", e));
        }
        drains.forEach(drain -> drain.done().completeExceptionally(stopped()));
    }

    private void check(boolean ask) {
        applier.flushDue();
        confirm();
        Drain first = drains.peek();
        if (first == null) {
            return;
        }
        if (applier.isBetweenTransactions() && source.received() >= first.position()) {
            applier.flushAll();
            confirm();
            drains.remove(first);
            first.done().complete(null);
        } else if (ask) {
            source.askPosition();
        }
    }

    private void confirm() {
        long position = applier.confirmable(source.received());
        if (position > 0) {
            source.confirm(position);
        }
    }

    private void fail(RuntimeException cause) {
        failure = Optional.of(cause);
        listener.changesFailed(cause);
    }

    private RuntimeException stopped() {
        return failure.orElseGet(() -> new IllegalStateException("the task was closed"));
    }

    /// @param position position that must be put
    /// @param done completed when it is
    private record Drain(long position, CompletableFuture<Void> done) {}

    /// How the thread is told to end.
    private enum End {
        NONE,
        ORDERLY,
        ABRUPT
    }
}
