package io.sluice.cli;

import io.sluice.local.LocalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where `--json` goes.
final class ResultFile {

    private ResultFile() {}

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
            throw new LocalException("--json '%s' cannot be written: %s".formatted(file, e), e);
        }
    }
}
