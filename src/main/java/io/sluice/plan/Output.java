package io.sluice.plan;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a program writes to.
///
/// @param out standard output
/// @param err standard error
record Output(PrintStream out, PrintStream err) {

    Output {
        requireNonNull(out, "out is null");
        requireNonNull(err, "err is null");
    }

    void print(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// @param option the option that names the file, for messages
    /// @param file path, `-` for standard output
    void write(String option, String file, String text) {
        if (file.equals("-")) {
            print(text);
        } else {
            write(option, Path.of(file), text);
        }
    }

    /// @throws UsageException if the file cannot be written
    static void write(String option, Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException _) {
            throw new UsageException("%s must be a file that can be written but '%s' is not".formatted(option, file));
        }
    }
}
