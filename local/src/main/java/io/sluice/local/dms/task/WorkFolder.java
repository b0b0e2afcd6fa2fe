package io.sluice.local.dms.task;

import io.sluice.local.dms.parquet.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where files grow until they are put.
///
/// @param path the folder
record WorkFolder(Path path) {

    WorkFolder {
        path = path.resolve("growing");
    }

    /// Creates the folder, or removes what a killed run left in it.
    void empty() {
        try {
            Files.createDirectories(path);
            List<Path> left;
            try (Stream<Path> files = Files.list(path)) {
                left = files.toList();
            }
            for (Path file : left) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw TableFile.failure(path, e);
        }
    }
}
