package io.sluice.delivery.engine;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Hands an interruption of this process on to Pulumi, once.
///
/// A terminal's Ctrl-C reaches both. GitHub, which cancels a job, signals the first process of the step alone, and
/// kills all of them ten seconds later: Pulumi would know nothing of it, end nothing and leave the stack locked.
/// See <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation>
final class Interruption implements AutoCloseable {

    /// How long Pulumi has to say that it has heard by itself.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration STEP = Duration.ofMillis(50);

    private final Thread hook;

    private Interruption(Process process, BooleanSupplier isHeard) {
        this.hook = new Thread(() -> handOn(process, isHeard));
    }

    /// @param process Pulumi
    /// @param isHeard whether it has said that it ends
    static Interruption of(Process process, BooleanSupplier isHeard) {
        Interruption interruption = new Interruption(requireNonNull(process, "process is null"), isHeard);
        try {
            Runtime.getRuntime().addShutdownHook(interruption.hook);
        } catch (IllegalStateException _) {
            // This process is on its way out already.
            end(process);
        }
        return interruption;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The hook sees that Pulumi is gone.
        }
    }

    /// By its handle: the process itself would close what Pulumi writes to, and nobody would hear what it has done.
    private static void end(Process process) {
        process.toHandle().destroy();
    }

    private static void handOn(Process process, BooleanSupplier isHeard) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (process.isAlive() && !isHeard.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    end(process);
                    return;
                }
                Thread.sleep(STEP);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
