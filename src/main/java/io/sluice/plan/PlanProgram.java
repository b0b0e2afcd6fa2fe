package io.sluice.plan;

import io.sluice.config.ConfigException;
import io.sluice.plan.document.PlanFormatException;
import java.io.PrintStream;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;

/// What the programs around a plan have in common: how they start, refuse and end.
final class PlanProgram {

    private static final int OK = 0;
    private static final int USAGE = 2;

    private PlanProgram() {}

    /// Ends the process with what a program answers.
    static void end(IntSupplier program) {
        // See Deployable: without it Pulumi's SDK never ends on a small machine. One thread waits in circles for as
        // long as the program runs, so with a third one the work goes on, and more would only be in each other's way.
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "3");
        int code = program.getAsInt();
        // The SDK leaves threads behind that would keep the process.
        System.exit(code);
    }

    /// @param command what a person typed, for messages
    static int run(
            List<String> words,
            String usage,
            String command,
            Output output,
            BiFunction<PlanArguments, Output, Integer> program) {
        if (words.contains("--help")) {
            output.print(usage);
            return OK;
        }
        PrintStream err = output.err();
        try {
            return program.apply(PlanArguments.parse(words), output);
        } catch (UsageException e) {
            err.println("%s; '%s --help' lists what there is".formatted(e.getMessage(), command));
        } catch (ConfigException | PlanFormatException e) {
            err.println(e.getMessage());
        }
        return USAGE;
    }
}
