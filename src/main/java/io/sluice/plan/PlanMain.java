package io.sluice.plan;

import io.sluice.App;
import io.sluice.config.ConfigException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Prints or writes the plan of a stack.
public final class PlanMain {

    private static final int OK = 0;
    private static final int USAGE = 2;

    private PlanMain() {}

    /// Ends the process with 0, or with 2 and one line a problem if the command line or the configuration is wrong.
    public static void main(String[] words) {
        // See App: without it Pulumi's SDK never ends on a small machine.
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "8");
        int code = run(List.of(words), System.out, System.err);
        // The SDK leaves threads behind that would keep the process.
        System.exit(code);
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.contains("--help")) {
            out.print(PlanArguments.USAGE);
            return OK;
        }
        try {
            PlanArguments arguments = PlanArguments.parse(words);
            StackFile file = StackFile.read(arguments.home(), arguments.stack());
            write(Plan.of(file, PlanSettings.of(file, arguments), App::stack), arguments, out);
            return OK;
        } catch (UsageException e) {
            err.println(e.getMessage());
            err.print(PlanArguments.USAGE);
            return USAGE;
        } catch (ConfigException e) {
            err.println(e.getMessage());
            return USAGE;
        }
    }

    private static void write(Plan plan, PlanArguments arguments, PrintStream out) {
        if (arguments.json().isEmpty()) {
            out.print(new PlanTree(plan).text());
            out.flush();
            return;
        }
        String file = arguments.json().get();
        if (file.equals("-")) {
            out.writeBytes(plan.json().getBytes(StandardCharsets.UTF_8));
            out.flush();
            return;
        }
        try {
            Files.writeString(Path.of(file), plan.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
