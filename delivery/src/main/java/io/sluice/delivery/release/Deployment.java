package io.sluice.delivery.release;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.text.Markdown;
import io.sluice.delivery.engine.Run;
import io.sluice.delivery.engine.Step;
import io.sluice.delivery.engine.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// How `pulumi up` of one stack ended, and what somebody has to do next.
///
/// @param run what Pulumi did
public record Deployment(Run run) {

    private static final String FORMAT = "sluice-deployment";
    private static final int VERSION = 1;
    private static final String TASK = "aws:dms/replicationTask:ReplicationTask";

    public Deployment {
        requireNonNull(run, "run is null");
    }

    /// What is told where a deployment was refused before Pulumi was asked for it.
    ///
    /// @param why a sentence
    public static String refused(String stack, String why) {
        return "### Stack %s: **refused**, nothing was deployed%n%n%s%n"
                .formatted(Markdown.code(stack), Markdown.code(why));
    }

    /// One line: what was done, or that it was done in part, or not at all.
    public String outcome() {
        if (run.isOk()) {
            return Tally.words(run.events().done()).orElse("nothing had to be done");
        }
        return Tally.words(run.events().done())
                .map(done ->
                        "**deployed in part**: %s before it failed, and nothing of that is taken back".formatted(done))
                .orElse(
                        run.isUntouched()
                                ? "failed, nothing was deployed"
                                : "**failed after it had begun**: look at what the cloud has before it is deployed again");
    }

    /// For the summary of a job and for a terminal.
    public String markdown() {
        StringBuilder text = new StringBuilder("### Stack %s: %s%n".formatted(Markdown.code(run.stack()), outcome()));
        if (!run.isOk()) {
            text.append("%n%s%n".formatted(Markdown.code(run.failure())));
            append(text, "Failed", run.events().failed(), step -> Markdown.code(step.resource()));
            if (!run.events().done().isEmpty()) {
                text.append("%nPut the cause right and deploy again: Pulumi goes on from where it is.%n".formatted());
            }
        }
        append(text, "Replication tasks to start or to resume", tasks(), Deployment::taskLine);
        return text.toString();
    }

    /// For programs; `docs/delivery.md` describes it.
    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("stack", run.stack())
                .put("ok", run.isOk())
                .put("inPart", !run.isOk() && !run.events().done().isEmpty());
        if (!run.isOk()) {
            json.put("failure", run.failure());
        }
        run.events().done().forEach(step -> json.withArray("done").add(step.json()));
        run.events().failed().forEach(step -> json.withArray("failed").add(step.json()));
        tasks().forEach(step -> json.withArray("tasksToStart").add(step.name()));
        return json;
    }

    /// Pulumi never starts a task, and the provider stops one to change it.
    private List<Step> tasks() {
        return run.events().done().stream()
                .filter(step -> step.type().equals(TASK))
                .filter(step -> step.operation().leavesSomething())
                .toList();
    }

    private static String taskLine(Step task) {
        return "%s was %s: docs/runbook.md says how it is started, and whether its tables are loaded again"
                .formatted(Markdown.code(task.name()), task.operation().done());
    }

    private static void append(StringBuilder text, String title, List<Step> steps, Function<Step, String> line) {
        if (steps.isEmpty()) {
            return;
        }
        text.append("%n**%s**%n".formatted(title));
        List<String> lines = new ArrayList<>(steps.stream().map(line).toList());
        lines.forEach(item -> text.append("- %s%n".formatted(item)));
    }
}
