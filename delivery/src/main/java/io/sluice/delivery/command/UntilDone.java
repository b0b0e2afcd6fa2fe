package io.sluice.delivery.command;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/// Work that an interruption of the process waits for: Ctrl-C reaches Pulumi too, which then ends what it has begun
/// and frees the stack. If this process were gone by then, Pulumi would die of its next line and leave the stack
/// locked, and nobody would say what was deployed.
final class UntilDone implements AutoCloseable {

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    private UntilDone(PrintStream err, String notice) {
        this.hook = new Thread(() -> await(err, notice));
    }

    /// Holds up the end of the process until it is closed.
    ///
    /// @param notice what somebody who interrupts is told
    static UntilDone begin(PrintStream err, String notice) {
        UntilDone work = new UntilDone(requireNonNull(err, "err is null"), requireNonNull(notice, "notice is null"));
        Runtime.getRuntime().addShutdownHook(work.hook);
        return work;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is on its way out, and waits for the line below.
        }
        done.countDown();
    }

    private void await(PrintStream err, String notice) {
        err.println("sluice: " + notice);
        try {
            done.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
