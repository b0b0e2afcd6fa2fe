package io.sluice.cli;

import io.sluice.local.LocalException;
import io.sluice.local.run.FinishedLake;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// Questions in SQL to the lake of a finished run.
///
/// @param folder folder of the run
/// @param out where answers go
record LakePrompt(Path folder, PrintStream out) {

    private static final int REFUSED = 1;

    /// Answers one question; a mistake in it is told and is no success.
    int answer(String sql) {
        try (FinishedLake lake = FinishedLake.open(folder)) {
            out.print(lake.answer(sql));
            return 0;
        } catch (FinishedLake.QueryException e) {
            System.err.println("sluice: --sql must be a query the lake takes but is not: " + oneLine(e));
            return REFUSED;
        }
    }

    /// Asks and answers until the person has enough.
    void converse() {
        try (FinishedLake lake = FinishedLake.open(folder);
                Terminal terminal = TerminalBuilder.builder().build()) {
            out.println("ask the lake in SQL; 'show all tables' lists what there is, an empty line ends");
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
            String line = reader.readLine("sql> ").strip();
            while (!line.isEmpty()) {
                print(lake, line);
                line = reader.readLine("sql> ").strip();
            }
        } catch (EndOfFileException | UserInterruptException e) {
            out.println();
        } catch (IOException e) {
            throw new LocalException("terminal cannot be read: " + e.getMessage(), e);
        }
    }

    private void print(FinishedLake lake, String sql) {
        try {
            out.print(lake.answer(sql));
        } catch (FinishedLake.QueryException e) {
            out.println("sql: " + e.getMessage());
        }
    }

    /// The engine adds a drawing of the place, and sometimes a hint, in lines of their own.
    private static String oneLine(FinishedLake.QueryException e) {
        return e.getMessage()
                .lines()
                .takeWhile(line -> !line.isBlank() && !line.startsWith("LINE "))
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
