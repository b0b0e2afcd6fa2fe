package io.sluice.local.dms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A bucket that is a folder.
public final class FolderBucket implements RawBucket {

    private final Path folder;
    private volatile Fault fault = Fault.NONE;

    public FolderBucket(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String key, Path file) {
        Fault now = fault;
        fault = Fault.NONE;
        if (now == Fault.BEFORE_PUT) {
            throw new IllegalStateException("killed before the put");
        }
        try {
            Path target = folder.resolve(key);
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (now == Fault.AFTER_PUT) {
            throw new IllegalStateException("killed after the put");
        }
    }

    @Override
    public boolean holdsOrHeld(String key) {
        return Files.exists(folder.resolve(key));
    }

    public Path folder() {
        return folder;
    }

    /// Every key in order.
    public List<String> keys() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The next put fails without a trace.
    public void failBeforePut() {
        fault = Fault.BEFORE_PUT;
    }

    /// The next put stores the object and fails.
    public void failAfterPut() {
        fault = Fault.AFTER_PUT;
    }

    private enum Fault {
        NONE,
        BEFORE_PUT,
        AFTER_PUT
    }
}
