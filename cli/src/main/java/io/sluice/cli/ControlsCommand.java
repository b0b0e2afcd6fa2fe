package io.sluice.cli;

import io.sluice.local.plan.PlanProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sluice controls`: whether a stack keeps the security controls, with no cloud account.
@Command(
        name = "controls",
        description = {
            "Judges the plan of a stack by the security controls of AWS and by Sluice's own.",
            "Ends with 1 if a control fails that the stack is not exempt from."
        },
        mixinStandardHelpOptions = true)
final class ControlsCommand implements Callable<Integer> {

    @Option(names = "--stack", required = true, description = "Stack to judge: dev, preprod or prod.")
    private String stack;

    @Option(names = "--metadata", description = "Metadata store to plan with. Default: the project's own.")
    private Optional<String> metadata;

    @Option(names = "--json", description = "Writes every judgement as JSON to this file, - for standard output.")
    private Optional<String> json;

    @Option(names = "--markdown", description = "Writes evidence for an audit to this file, - for standard output.")
    private Optional<String> markdown;

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(List.of("--stack", stack));
        metadata.ifPresent(folder -> arguments.addAll(List.of("--metadata", folder)));
        json.ifPresent(file -> arguments.addAll(List.of("--json", file)));
        markdown.ifPresent(file -> arguments.addAll(List.of("--markdown", file)));
        return new PlanProcess(Main.home()).controls(arguments);
    }
}
