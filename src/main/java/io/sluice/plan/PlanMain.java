package io.sluice.plan;

import io.sluice.App;
import io.sluice.plan.diagram.Diagram;
import io.sluice.plan.difference.Difference;
import io.sluice.plan.document.PlanDocument;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// Prints or writes the plan of a stack, its picture, or what differs from an earlier plan.
public final class PlanMain {

    private static final int SAME = 0;
    private static final int DIFFERENT = 1;

    private PlanMain() {}

    /// Ends the process with 0; with 1 if an earlier plan differs; with 2 and one line a problem if the command line or
    /// the configuration is wrong.
    public static void main(String[] words) {
        PlanProgram.end(() -> run(List.of(words), System.out, System.err));
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        return PlanProgram.run(words, PlanArguments.USAGE, "sluice plan", new Output(out, err), PlanMain::answer);
    }

    private static int answer(PlanArguments arguments, Output output) {
        if (arguments.markdown().isPresent() && arguments.against().isEmpty()) {
            throw new UsageException("--markdown must come with --against");
        }
        // Read first: a wrong file is told before the plan is made.
        java.util.Optional<PlanDocument> before = arguments.against().map(file -> PlanDocument.read(file, "--against"));
        StackFile file = StackFile.read(arguments.home(), arguments.stack());
        Plan plan = Plan.of(file, PlanSettings.of(file, arguments), App::stack);
        arguments.diagram().ifPresent(path -> draw(plan, path));
        if (before.isPresent()) {
            return difference(Difference.of(before.get(), plan.document()), arguments, output);
        }
        if (arguments.json().isPresent()) {
            output.write("--json", arguments.json().get(), plan::write);
        } else if (arguments.diagram().isEmpty()) {
            output.print(new PlanTree(plan).text());
        }
        return SAME;
    }

    private static void draw(Plan plan, Path file) {
        PlanDocument document = plan.document();
        List<String> databases = document.databases();
        if (databases.size() != 1) {
            throw new UsageException(
                    "--diagram must come with one --database of %s, because it shows one".formatted(databases));
        }
        Output.write("--diagram", file, new Diagram(document, databases.getFirst()).svg());
    }

    private static int difference(Difference difference, PlanArguments arguments, Output output) {
        arguments.json().ifPresent(path -> output.write("--json", path, difference.json()));
        arguments.markdown().ifPresent(path -> output.write("--markdown", path, difference.markdown()));
        boolean taken = arguments.json().filter("-"::equals).isPresent()
                || arguments.markdown().filter("-"::equals).isPresent();
        if (!taken) {
            output.print(difference.text());
        }
        return difference.isEmpty() ? SAME : DIFFERENT;
    }
}
