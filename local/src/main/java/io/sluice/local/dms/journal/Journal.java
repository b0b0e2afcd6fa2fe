package io.sluice.local.dms.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.sluice.contract.json.Json;
import io.sluice.local.dms.parquet.TableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A file of one JSON line for each entry, on the disk before the call that wrote it returns.
public final class Journal implements AutoCloseable {

    private static final String NAME = "task.journal";

    private final Path path;
    private final FileChannel channel;

    private Journal(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// What the journal of the folder says; a folder without one is that of a fresh task.
    public static JournalState read(Path folder) {
        JournalState state = new JournalState();
        Path path = folder.resolve(NAME);
        if (!Files.exists(path)) {
            return state;
        }
        try {
            List<String> lines = Files.readAllLines(path, UTF_8);
            for (int number = 0; number < lines.size(); number++) {
                apply(lines.get(number), number == lines.size() - 1, state, path);
            }
            return state;
        } catch (IOException e) {
            throw TableFile.failure(path, e);
        }
    }

    private static void apply(String line, boolean last, JournalState state, Path path) {
        try {
            state.apply(Json.mapper().readValue(line, Entry.class));
        } catch (JsonProcessingException e) {
            // A kill or a full disk can cut the last line short: what it says was then not begun.
            if (!last && !line.isBlank()) {
                throw new IllegalStateException(
                        "journal %s has a line that is not an entry: %s".formatted(path, line), e);
            }
        }
    }

    /// Opens the journal to write behind what it has.
    public static Journal open(Path folder) {
        Path path = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            channel.position(channel.size());
            Journal journal = new Journal(path, channel);
            journal.endCutLine();
            return journal;
        } catch (IOException e) {
            throw TableFile.failure(path, e);
        }
    }

    /// Makes a cut last line a line of its own, so that the next entry stays readable.
    private void endCutLine() throws IOException {
        long size = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        if (size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n') {
            channel.truncate(lastLineEnd(size));
            channel.position(channel.size());
        }
    }

    private long lastLineEnd(long size) throws IOException {
        ByteBuffer letter = ByteBuffer.allocate(1);
        for (long at = size - 1; at > 0; at--) {
            letter.clear();
            channel.read(letter, at - 1);
            if (letter.get(0) == '\n') {
                return at;
            }
        }
        return 0;
    }

    /// Writes the entry to the disk.
    ///
    /// @throws io.sluice.local.LocalException if the disk is full
    public synchronized void write(Entry entry) {
        try {
            ByteBuffer line = ByteBuffer.wrap(
                    (Json.mapper().writerFor(Entry.class).writeValueAsString(entry) + "\n").getBytes(UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(false);
        } catch (IOException e) {
            throw TableFile.failure(path, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw TableFile.failure(path, e);
        }
    }
}
