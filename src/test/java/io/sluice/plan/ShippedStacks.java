package io.sluice.plan;

import io.sluice.App;
import java.nio.file.Path;
import java.util.List;

/// The stacks of this repository, for tests of what they deploy.
final class ShippedStacks {

    private static final String HOME = System.getProperty("sluice.home");

    private ShippedStacks() {}

    static Plan plan(String stack) {
        StackFile file = StackFile.read(Path.of(HOME), stack);
        return Plan.of(file, settings(file, stack), App::stack);
    }

    static Wire wire(Wire.Mode mode, String stack) {
        StackFile file = StackFile.read(Path.of(HOME), stack);
        return Wire.of(mode, file, settings(file, stack), App::stack);
    }

    private static PlanSettings settings(StackFile file, String stack) {
        return PlanSettings.of(file, PlanArguments.parse(List.of("--home", HOME, "--stack", stack)));
    }
}
