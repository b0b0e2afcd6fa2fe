package io.sluice.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.local.LocalException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder that keeps everything of one run: source, buckets, contracts, the task's journal, the report.
///
/// One run at a time holds it. What a killed run left is gone on with; what a finished run left is replaced. A folder
/// with anything else in it is refused, so nobody's files are lost.
public final class OutFolder implements AutoCloseable {

    private static final String MARKER = "sluice-local.json";
    static final String PLAN = "plan.json";
    static final String BUCKETS = "s3";
    static final String METADATA = "metadata";

    private static final String LOCK = "sluice-local.lock";

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;
    private final Earlier earlier;

    private OutFolder(Path root, FileChannel channel, FileLock lock, Earlier earlier) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
        this.earlier = earlier;
    }

    /// Takes a folder for a run of `source`, an address or the sample's name.
    ///
    /// @return empty if another run holds it
    public static Optional<OutFolder> open(Path root, String source) {
        try {
            boolean foreign = Files.isDirectory(root) && !Files.exists(root.resolve(LOCK)) && !isEmpty(root);
            if (foreign) {
                throw new LocalException(
                        "--out must be a new folder or one of an earlier run but '%s' holds other files"
                                .formatted(root));
            }
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileLock> lock = tryLock(channel);
            if (lock.isEmpty()) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new OutFolder(root, channel, lock.get(), prepare(root, source)));
        } catch (IOException e) {
            throw new LocalException("--out '%s' cannot be used: %s".formatted(root, e), e);
        }
    }

    /// Whether a finished run is in a folder, so its lake can be asked.
    public static boolean isFinished(Path root) {
        return state(root).filter("finished"::equals).isPresent();
    }

    /// What was in the folder.
    public Earlier earlier() {
        return earlier;
    }

    /// Notes that the run is complete.
    public void markFinished(String source) {
        write(root, source, "finished");
    }

    /// Where PostgreSQL keeps the sample.
    public Path postgres() {
        return root.resolve("postgres");
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
        return root.resolve("task");
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
        return root.resolve("report.html");
    }

    /// The report as JSON.
    public Path json() {
        return root.resolve("report.json");
    }

    /// Forgets how far the task was: the next run on this folder starts over.
    public void forgetTask() {
        try {
            delete(task());
        } catch (IOException e) {
            throw new LocalException("journal in '%s' must be removed but was not: %s".formatted(root, e), e);
        }
    }

    /// Forgets what was written so far, for a full load that starts over.
    public void startOver() {
        try {
            delete(buckets());
            delete(task());
        } catch (IOException e) {
            throw new LocalException("buckets in '%s' must be emptied but were not: %s".formatted(root, e), e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new LocalException("--out '%s' must be released but was not: %s".formatted(root, e), e);
        }
    }

    private static Earlier prepare(Path root, String source) throws IOException {
        Optional<String> state = state(root);
        if (state.filter("running"::equals).isPresent()) {
            String before = read(root).path("source").asText();
            if (!before.equals(source)) {
                throw new LocalException(
                        "--out '%s' holds an unfinished run of '%s', not of '%s': finish it or take another folder"
                                .formatted(root, before, source));
            }
            return Earlier.UNFINISHED;
        }
        try (Stream<Path> inside = Files.list(root)) {
            for (Path path : inside.filter(path -> !path.endsWith(LOCK)).toList()) {
                delete(path);
            }
        }
        write(root, source, "running");
        return state.isPresent() ? Earlier.FINISHED : Earlier.NONE;
    }

    private static Optional<String> state(Path root) {
        return Files.exists(root.resolve(MARKER))
                ? Optional.of(read(root).path("state").asText())
                : Optional.empty();
    }

    private static JsonNode read(Path root) {
        try {
            return Json.parse(
                    Files.readString(root.resolve(MARKER)), root.resolve(MARKER).toString());
        } catch (IOException e) {
            throw new LocalException("--out '%s' cannot be read: %s".formatted(root, e), e);
        }
    }

    private static void write(Path root, String source, String state) {
        ObjectNode marker = Json.mapper().createObjectNode();
        marker.put("format", "sluice-local-folder");
        marker.put("version", 1);
        marker.put("source", source);
        marker.put("state", state);
        try {
            Path draft = root.resolve(MARKER + ".new");
            Files.writeString(draft, Json.pretty(marker));
            Files.move(draft, root.resolve(MARKER), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LocalException("--out '%s' cannot be written: %s".formatted(root, e), e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> inside = Files.walk(path)) {
            all = inside.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }

    /// What a folder held when it was taken.
    public enum Earlier {
        NONE,
        UNFINISHED,
        FINISHED
    }
}
