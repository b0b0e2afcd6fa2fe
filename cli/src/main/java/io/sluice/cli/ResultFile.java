package io.sluice.cli;

import io.sluice.local.Folders;
import io.sluice.local.LocalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where `--json` and `--markdown` go.
final class ResultFile {

    private ResultFile() {}

    /// Refuses a file that cannot be written, before the run rather than after it.
    static void requireWritable(String file) {
        requireWritable("--json", file);
    }

    /// The same of another option.
    static void requireWritable(String option, String file) {
        Path path = Path.of(file).toAbsolutePath();
        boolean isWritable = Files.exists(path)
                ? Files.isRegularFile(path) && Files.isWritable(path)
                : path.getParent() != null && Files.isWritable(path.getParent());
        if (!file.equals("-") && !isWritable) {
            throw new LocalException("%s must be a file that can be written but '%s' is not".formatted(option, file));
        }
    }

    /// @param file path, `-` for standard output
    static void write(String file, String text) {
        write("--json", file, text);
    }

    /// The same of another option.
    static void write(String option, String file, String text) {
        if (file.equals("-")) {
            System.out.print(text);
            System.out.flush();
            return;
        }
        try {
            Files.writeString(Path.of(file), text);
        } catch (IOException e) {
            throw new LocalException("%s '%s' cannot be written: %s".formatted(option, file, Folders.reason(e)), e);
        }
    }
}
