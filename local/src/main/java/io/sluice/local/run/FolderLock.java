package io.sluice.local.run;

import io.sluice.local.Folders;
import io.sluice.local.LocalException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/// A run's hold on its folder, which the system lets go of however the run ends.
final class FolderLock implements AutoCloseable {

    private static final String NAME = "sluice-local.lock";

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes a folder, which is made where it does not exist yet.
    ///
    /// @return empty if another run holds it
    static Optional<FolderLock> take(Path root) throws IOException {
        if (Files.isDirectory(root) && !Files.exists(root.resolve(NAME)) && !isEmpty(root)) {
            throw new LocalException(
                    "--out must be a new folder or one of an earlier run but '%s' holds other files".formatted(root));
        }
        Files.createDirectories(root);
        FileChannel channel = FileChannel.open(root.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = tryLock(channel);
        if (lock.isEmpty()) {
            channel.close();
        }
        return lock.map(held -> new FolderLock(root, channel, held));
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new LocalException(
                    "--out '%s' must be released but was not: %s".formatted(root, Folders.reason(e)), e);
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
}
