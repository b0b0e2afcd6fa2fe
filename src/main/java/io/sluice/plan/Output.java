package io.sluice.plan;

import static java.util.Objects.requireNonNull;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

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

    /// For what is too long to be held as one text.
    ///
    /// @param document what writes it
    void write(String option, String file, Consumer<Writer> document) {
        try (Writer writer = new BufferedWriter(
                file.equals("-")
                        ? new OutputStreamWriter(new Kept(out), StandardCharsets.UTF_8)
                        : Files.newBufferedWriter(Path.of(file)))) {
            document.accept(writer);
        } catch (IOException | UncheckedIOException _) {
            throw notWritable(option, file);
        }
    }

    /// @throws UsageException if the file cannot be written
    static void write(String option, Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException _) {
            throw notWritable(option, file.toString());
        }
    }

    private static UsageException notWritable(String option, String file) {
        return new UsageException("%s must be a file that can be written but '%s' is not".formatted(option, file));
    }

    /// Standard output, which others go on using.
    private static final class Kept extends FilterOutputStream {

        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
