package io.sluice.local.run;

import io.sluice.local.Folders;
import io.sluice.local.LocalException;
import io.sluice.local.dms.RestartState;
import io.sluice.local.dms.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The folder that keeps everything of one run: source, buckets, contracts, the task's journal, the report.
///
/// One run at a time holds it. What a killed run left is gone on with; what a finished run left is replaced. A folder
/// with anything else in it is refused, and nothing but a run's own files is ever removed, so nobody's are lost.
public final class OutFolder implements AutoCloseable {

    static final String PLAN = "plan.json";
    static final String BUCKETS = "s3";
    static final String METADATA = "metadata";

    private static final String POSTGRES = "postgres";
    private static final String TASK = "task";
    private static final String PAGE = "report.html";
    private static final String JSON = "report.json";

    private final Path root;
    private final FolderLock lock;
    private final Earlier earlier;

    private OutFolder(Path root, FolderLock lock, Earlier earlier) {
        this.root = root;
        this.lock = lock;
        this.earlier = earlier;
    }

    /// Takes a folder for a run of `source`, an address or the sample's name.
    ///
    /// @return empty if another run holds it
    public static Optional<OutFolder> open(Path root, String source) {
        try {
            return FolderLock.take(root).map(lock -> taken(root, lock, source));
        } catch (IOException e) {
            throw new LocalException(
                    "--out must be a folder that can be written but '%s' is not: %s".formatted(root, Folders.reason(e)),
                    e);
        }
    }

    private static OutFolder taken(Path root, FolderLock lock, String source) {
        try {
            return new OutFolder(root, lock, prepare(root, source));
        } catch (LocalException e) {
            lock.close();
            throw e;
        }
    }

    /// Whether a finished run is in a folder, so its lake can be asked.
    public static boolean isFinished(Path root) {
        return RunMarker.read(root).filter(RunMarker::isFinished).isPresent();
    }

    /// Whether a folder keeps a run of another source that can still be gone on with.
    public static boolean holdsAnother(Path root, String source) {
        return RunMarker.read(root)
                .filter(run -> !run.isFinished() && !run.source().equals(source))
                .filter(_ -> hasBegun(root))
                .isPresent();
    }

    /// What was in the folder.
    public Earlier earlier() {
        return earlier;
    }

    /// Notes that the run is complete.
    public void markFinished(String source) {
        RunMarker.finished(source).write(root);
    }

    /// Where PostgreSQL keeps the sample.
    public Path postgres() {
        return root.resolve(POSTGRES);
    }

    /// Where the buckets are.
    public Path buckets() {
        return root.resolve(BUCKETS);
    }

    /// The metadata store of the run.
    public Path metadata() {
        return root.resolve(METADATA);
    }

    /// Where the replication task keeps its journal.
    public Path task() {
        return root.resolve(TASK);
    }

    /// The folder itself.
    public Path root() {
        return root;
    }

    /// The plan the catalogue was made from.
    public Path plan() {
        return root.resolve(PLAN);
    }

    /// The report as a page.
    public Path page() {
        return root.resolve(PAGE);
    }

    /// The report as JSON.
    public Path json() {
        return root.resolve(JSON);
    }

    /// Forgets how far the task was: the next run on this folder starts over.
    public void forgetTask() {
        Folders.delete(task());
    }

    /// Leaves nothing behind of a run that was refused before its full load.
    public void discardUnbegun() {
        if (!hasBegun(root)) {
            empty(root);
            RunMarker.remove(root);
        }
    }

    /// Forgets what was written so far, for a full load that starts over.
    public void startOver() {
        Folders.delete(buckets());
        Folders.delete(metadata());
        Folders.delete(task());
    }

    @Override
    public void close() {
        lock.close();
    }

    private static Earlier prepare(Path root, String source) {
        Optional<RunMarker> before = RunMarker.read(root);
        boolean isUnfinished = before.filter(run -> !run.isFinished()).isPresent();
        if (isUnfinished && (before.get().source().equals(source) || hasBegun(root))) {
            before.get().requireOf(source, root);
            return Earlier.UNFINISHED;
        }
        empty(root);
        RunMarker.running(source).write(root);
        return before.filter(RunMarker::isFinished).isPresent() ? Earlier.FINISHED : Earlier.NONE;
    }

    private static void empty(Path root) {
        List.of(POSTGRES, BUCKETS, METADATA, TASK, PLAN, PAGE, JSON)
                .forEach(name -> Folders.delete(root.resolve(name)));
    }

    /// Whether a run came as far as its full load: one that was refused before it left nothing to lose.
    private static boolean hasBegun(Path root) {
        return Journal.read(root.resolve(TASK)).restart() != RestartState.FRESH;
    }

    /// What a folder held when it was taken.
    public enum Earlier {
        NONE,
        UNFINISHED,
        FINISHED
    }
}
