package io.sluice.cli;

import io.sluice.local.plan.PlanProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sluice plan`: what a stack would deploy, with no cloud account and no Pulumi CLI.
@Command(
        name = "plan",
        description = {
            "Shows every resource of a stack as it would be deployed, without a cloud account.",
            "With --against, ends with 0 if nothing differs and with 1 if something does."
        },
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    @Option(names = "--stack", required = true, description = "Stack to plan: dev, preprod or prod.")
    private String stack;

    @Option(
            names = "--database",
            description = "Plans this database alone; may be given more than once. Default: all of the stack.")
    private List<String> databases = new ArrayList<>();

    @Option(names = "--metadata", description = "Metadata store to plan with. Default: the project's own.")
    private Optional<String> metadata;

    @Option(
            names = "--json",
            description =
                    "Writes the plan, or with --against the difference, as JSON to this file, - for standard output.")
    private Optional<String> json;

    @Option(names = "--diagram", description = "Draws the architecture of one database to this SVG file.")
    private Optional<String> diagram;

    @Option(
            names = "--against",
            paramLabel = "<plan.json>",
            description = "Tells what differs from this plan, an earlier --json, and what that would do.")
    private Optional<String> against;

    @Option(
            names = "--markdown",
            description = "Writes the difference as a comment for a pull request to this file, - for standard output.")
    private Optional<String> markdown;

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(List.of("--stack", stack));
        databases.forEach(database -> arguments.addAll(List.of("--database", database)));
        metadata.ifPresent(folder -> arguments.addAll(List.of("--metadata", folder)));
        json.ifPresent(file -> arguments.addAll(List.of("--json", file)));
        diagram.ifPresent(file -> arguments.addAll(List.of("--diagram", file)));
        against.ifPresent(file -> arguments.addAll(List.of("--against", file)));
        markdown.ifPresent(file -> arguments.addAll(List.of("--markdown", file)));
        return new PlanProcess(Main.home()).show(arguments);
    }
}
