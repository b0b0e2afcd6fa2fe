package io.sluice.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The settings of a stack, for what measures the program without its plan.
///
/// @param project name of the project
/// @param values text of each setting
/// @param secrets keys of settings that are secret
public record BenchmarkSettings(String project, Map<String, String> values, Set<String> secrets) {

    /// @param home folder of `Pulumi.yaml`
    public static BenchmarkSettings read(Path home, String stack) {
        PlanArguments arguments = PlanArguments.parse(List.of("--home", home.toString(), "--stack", stack));
        StackFile file = StackFile.read(home, stack);
        PlanSettings settings = PlanSettings.of(file, arguments);
        return new BenchmarkSettings(file.project(), settings.values(), settings.secrets());
    }
}
