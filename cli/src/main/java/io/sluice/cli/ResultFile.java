package io.sluice.cli;

import io.sluice.local.Folders;
import io.sluice.local.LocalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where `--json` goes.
final class ResultFile {

    private ResultFile() {}

    /// Refuses a file that cannot be written, before the run rather than after it.
    static void requireWritable(String file) {
        Path path = Path.of(file).toAbsolutePath();
        boolean isWritable = Files.exists(path)
                ? Files.isRegularFile(path) && Files.isWritable(path)
                : Files.isWritable(path.getParent());
        if (!file.equals("-") && !isWritable) {
            throw new LocalException("--json must be a file that can be written but '%s' is not".formatted(file));
        }
    }

    /// @param file path, `-` for standard output
    static void write(String file, String text) {
        if (file.equals("-")) {
            System.out.print(text);
            System.out.flush();
            return;
        }
        try {
            Files.writeString(Path.of(file), text);
        } catch (IOException e) {
            throw new LocalException("--json '%s' cannot be written: %s".formatted(file, Folders.reason(e)), e);
        }
    }
}
