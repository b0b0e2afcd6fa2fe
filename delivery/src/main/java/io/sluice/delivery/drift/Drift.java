package io.sluice.delivery.drift;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.text.Markdown;
import io.sluice.delivery.engine.Step;
import java.util.List;
import java.util.Optional;

/// What drifted in one stack.
///
/// @param stack name of the stack
/// @param cloud what in the cloud is not as the state has it: somebody changed it by other ways
/// @param code what a deployment of the code would do now: a change that was not deployed, or one to be taken back
public record Drift(String stack, List<Step> cloud, List<Step> code) {

    private static final String FORMAT = "sluice-drift";
    private static final int VERSION = 1;

    /// Room for the marker and the notice that something was cut.
    private static final int RESERVE = 500;

    public Drift {
        requireNonNull(stack, "stack is null");
        cloud = cloud.stream().filter(Step::isOfTheCloud).sorted().toList();
        code = code.stream().filter(Step::isOfTheCloud).sorted().toList();
    }

    /// Whether nothing drifted.
    public boolean isClean() {
        return cloud.isEmpty() && code.isEmpty();
    }

    /// Of an issue.
    public String title() {
        return "Stack %s has drifted: %d in the cloud, %d in the code".formatted(stack, cloud.size(), code.size());
    }

    /// For an issue and for a terminal.
    ///
    /// @param run address of the run that found it, empty on a machine of one's own
    public String markdown(Optional<String> run) {
        if (isClean()) {
            return "Stack %s: no drift%n".formatted(Markdown.code(stack));
        }
        StringBuilder text = new StringBuilder("Stack %s has drifted.%n".formatted(Markdown.code(stack)));
        append(
                text,
                "In the cloud, not as the state says",
                cloud.stream().map(step -> line(step, found(step))).toList(),
                "Somebody or something changed these by other ways than a deployment. A deployment of the same code puts"
                        + " them back; `pulumi refresh --stack %s` takes them into the state.".formatted(stack));
        append(
                text,
                "In the code, not as deployed",
                code.stream()
                        .map(step -> line(step, "would be " + step.operation().done()))
                        .toList(),
                "What a deployment would do now: `./sluice delivery up --stack %s`.".formatted(stack));
        run.ifPresent(url -> text.append("%n[The run that found it](%s)%n".formatted(url)));
        return text.toString();
    }

    /// For programs; `docs/delivery.md` describes it.
    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("stack", stack)
                .put("clean", isClean());
        cloud.forEach(step -> json.withArray("cloud").add(step.json()));
        code.forEach(step -> json.withArray("code").add(step.json()));
        return json;
    }

    /// What a look at the cloud found: the engine names the step that would bring the state there.
    private static String found(Step step) {
        return step.operation().leavesSomething() ? "changed" : "gone";
    }

    private static String line(Step step, String what) {
        return "- %s: %s%n".formatted(Markdown.code(step.resource()), what);
    }

    private static void append(StringBuilder text, String title, List<String> lines, String explanation) {
        if (lines.isEmpty()) {
            return;
        }
        text.append("%n**%s**%n%n%s%n%n".formatted(title, explanation));
        int left = 0;
        for (String line : lines) {
            if (text.length() + line.length() > Markdown.MAX_BODY_LENGTH - RESERVE) {
                left++;
            } else {
                text.append(line);
            }
        }
        if (left > 0) {
            text.append("%n%,d more do not fit here.%n".formatted(left));
        }
    }
}
