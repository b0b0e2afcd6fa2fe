package io.sluice.plan;

import io.sluice.App;
import io.sluice.controls.ControlReport;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/// Judges the plan of a stack by the security controls.
public final class ControlsMain {

    private static final String USAGE = """
            Usage: controls --stack STACK [--home DIR] [--metadata DIR] [--json FILE|-] [--markdown FILE|-]
            """;

    private static final int NONE_FAILS = 0;
    private static final int SOME_FAIL = 1;

    private ControlsMain() {}

    /// Ends the process with 0; with 1 if a control fails; with 2 and one line a problem if the command line or the
    /// configuration is wrong.
    public static void main(String[] words) {
        PlanProgram.end(() -> run(List.of(words), System.out, System.err));
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        return PlanProgram.run(words, USAGE, "sluice controls", new Output(out, err), ControlsMain::answer);
    }

    private static int answer(PlanArguments arguments, Output output) {
        List<String> known = List.of("--metadata", "--json", "--markdown");
        for (Map.Entry<String, String> option : arguments.options().entrySet()) {
            if (!known.contains(option.getKey())) {
                throw new UsageException("option must be one of %s but was '%s'".formatted(known, option.getKey()));
            }
        }
        StackFile file = StackFile.read(arguments.home(), arguments.stack());
        Plan plan = Plan.of(file, PlanSettings.of(file, arguments), App::stack);
        ControlReport report = ControlReport.of(plan.document());
        arguments.json().ifPresent(path -> output.write("--json", path, report.json()));
        arguments.markdown().ifPresent(path -> output.write("--markdown", path, report.markdown()));
        boolean taken = arguments.json().filter("-"::equals).isPresent()
                || arguments.markdown().filter("-"::equals).isPresent();
        if (!taken) {
            output.print(report.text());
        }
        return report.hasFailed() ? SOME_FAIL : NONE_FAILS;
    }
}
