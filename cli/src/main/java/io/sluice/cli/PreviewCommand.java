package io.sluice.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.delivery.engine.Pulumi;
import io.sluice.delivery.engine.Run;
import io.sluice.delivery.preview.CloudOutcome;
import io.sluice.delivery.preview.PlanDifference;
import io.sluice.delivery.preview.PlanOutcome;
import io.sluice.delivery.preview.PreviewComment;
import io.sluice.delivery.preview.StackPreview;
import io.sluice.delivery.preview.StackPreviewJson;
import io.sluice.local.LocalException;
import io.sluice.local.plan.PlanProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sluice delivery preview`: what the checkout would make of one stack. It is here and not with the other commands of
/// deliveries because it plans, which a release has no need of.
@Command(
        name = "preview",
        description = {
            "Compares the plan of a stack with that of the base branch, and previews it with Pulumi where --cloud is given.",
            "Writes <stack>.preview.json for 'sluice delivery comment'. Ends with 1 if the stack is refused."
        },
        mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

    private static final int REFUSED = 1;

    @Option(names = "--stack", required = true, description = "Stack: dev, preprod or prod.")
    private String stack;

    @Option(
            names = "--base",
            required = true,
            paramLabel = "<plan.json>",
            description = "Plan of the base branch, by its own 'sluice plan --json'; may be missing, if it has none.")
    private Path base;

    @Option(names = "--out", required = true, paramLabel = "<folder>", description = "Where the preview goes.")
    private Path out;

    @Option(names = "--home", description = "Folder of Pulumi.yaml. Default: the project's own.")
    private Path home = Main.home();

    @Option(names = "--cloud", description = "Also runs 'pulumi preview' against the state of the deployed stack.")
    private boolean isCloudWanted;

    @Option(
            names = "--no-cloud-because",
            paramLabel = "<reason>",
            description = "Why there is no --cloud, for the comment.")
    private String reason = "it was not asked for";

    @Override
    public Integer call() {
        StackPreview preview = new StackPreview(stack, plan(), cloud());
        StackPreviewJson.write(out, preview);
        System.out.print(new PreviewComment(List.of(preview), "working tree", Optional.empty()).fullText());
        return preview.isRefused() ? REFUSED : 0;
    }

    private PlanOutcome plan() {
        PlanProcess process = new PlanProcess(home);
        try {
            if (!Files.isRegularFile(base)) {
                process.run(List.of("--stack", stack));
                return new PlanOutcome.NothingToCompare();
            }
            JsonNode difference = Json.parse(
                    process.difference(List.of("--stack", stack, "--against", base.toString())), "difference");
            return new PlanOutcome.Compared(new PlanDifference(difference));
        } catch (LocalException e) {
            return new PlanOutcome.Refused(e.getMessage().lines().toList());
        }
    }

    private CloudOutcome cloud() {
        if (!isCloudWanted) {
            return new CloudOutcome.Skipped(reason);
        }
        Run run = new Pulumi(home, System.err).run(stack, List.of("preview", "--suppress-outputs"));
        return run.isOk() ? new CloudOutcome.Previewed(run.events().planned()) : new CloudOutcome.Failed(run.failure());
    }
}
