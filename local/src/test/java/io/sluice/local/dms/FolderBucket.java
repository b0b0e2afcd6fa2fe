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

    public FolderBucket(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String key, Path file) {
        try {
            Path target = folder.resolve(key);
            Files.createDirectories(target.getParent());
            Files.move(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
}
