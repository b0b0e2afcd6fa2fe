package io.sluice.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A command run in this process: its exit code, and everything it said with `|` for each end of a line.
final class Captured {

    private Captured() {}

    static String run(List<String> arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream capture = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            System.setErr(capture);
            int code = Main.run(arguments.toArray(String[]::new));
            return "%d %s".formatted(code, said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "|"));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
