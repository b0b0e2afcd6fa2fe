package io.sluice.local.run;

import io.sluice.local.dms.task.ReplicationTask;

/// What the task made in the source, and its removal.
///
/// A database of the person's own keeps nothing, however the run ends, Ctrl-C included; a run that did not finish
/// starts over then. The sample's server goes with the run, so a run that failed can go on where it was.
final class SourceLeftovers implements AutoCloseable {

    private final ReplicationTask task;
    private final OutFolder out;
    private final boolean isOwnSource;
    private final Thread hook;
    private boolean isRemoved;

    private SourceLeftovers(ReplicationTask task, OutFolder out, boolean isOwnSource) {
        this.task = task;
        this.out = out;
        this.isOwnSource = isOwnSource;
        this.hook = new Thread(this::removeOnce, "source-leftovers");
    }

    static SourceLeftovers of(ReplicationTask task, OutFolder out, boolean isOwnSource) {
        SourceLeftovers leftovers = new SourceLeftovers(task, out, isOwnSource);
        if (isOwnSource) {
            Runtime.getRuntime().addShutdownHook(leftovers.hook);
        }
        return leftovers;
    }

    /// The run is complete: nothing is needed any more.
    void remove() {
        removeOnce();
    }

    @Override
    public void close() {
        if (isOwnSource) {
            removeOnce();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process ends already, and the hook finds that nothing is left to do.
                return;
            }
        }
    }

    /// The journal goes first: with one but no slot the next run could neither go on nor start over.
    private synchronized void removeOnce() {
        if (!isRemoved) {
            isRemoved = true;
            task.close();
            out.forgetTask();
            task.dropSourceObjects();
        }
    }
}
