package io.sluice.delivery.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.text.Markdown;
import io.sluice.delivery.DeliveryException;
import io.sluice.delivery.engine.Recorded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The comment of several stacks; what it says of real changes is `PreviewCommandTest`'s.
class PreviewCommentTest {

    private static final CloudOutcome SKIPPED = new CloudOutcome.Skipped("none");

    @TempDir
    private Path folder;

    @Test
    void putsTheStacksInTheOrderOfTheirDeployment() {
        String text = comment(stack("prod", 1), stack("dev", 0), stack("preprod", 2));

        assertThat(text.lines().filter(line -> line.startsWith("| `")))
                .containsExactly(
                        "| `dev` | – | – | – | – | – | – | – | not made |",
                        "| `preprod` | 2 | – | – | – | – | – | 2 | not made |",
                        "| `prod` | 1 | – | – | – | – | – | 1 | not made |");
    }

    @Test
    void tellsWhatPulumiWouldReplaceAndDeleteAndCountsTheRest() {
        CloudOutcome cloud = new CloudOutcome.Previewed(
                Recorded.log("preview-with-replacement").planned());

        String text = comment(new StackPreview("dev", compared("dev", 0), cloud));

        assertThat(text).contains("| `dev` | – | – | – | – | – | – | – | ±2 |");
        assertThat(text.lines().dropWhile(line -> !line.startsWith("### ")))
                .containsExactly(
                        "### Stack `dev`: no difference",
                        "",
                        "**By pulumi preview, against what is deployed: replaced**",
                        "- `RolePolicyAttachment dms-cloudwatch-logs-role`",
                        "- `RolePolicyAttachment dms-vpc-role`",
                        "",
                        "Commit `abc` · [run, with the full text as its artifact](https://github.com/o/r/actions/runs/7)");
    }

    @Test
    void putsAFailedPreviewFirst() {
        String text = comment(new StackPreview("dev", compared("dev", 1), new CloudOutcome.Failed("the lock")));

        assertThat(text).contains("| **failed** |");
        assertThat(text.lines().dropWhile(line -> !line.startsWith("### ")).limit(4))
                .containsExactly("### Stack `dev`: 1 change", "", "**Pulumi preview failed**", "- `the lock`");
    }

    @Test
    void fitsWhatGitHubTakesAndGivesEachStackItsShare() {
        String text = comment(stack("dev", 20_000), stack("preprod", 20_000), stack("prod", 3));

        assertThat(text.length()).isBetween(55_000, Markdown.MAX_BODY_LENGTH - 100);
        assertThat(text).contains("### Stack `prod`: 3 changes").contains("- `~ MetricAlarm alarm-2: threshold 1 → 2`");
        assertThat(text.lines().filter(line -> line.contains("more lines do not fit in a comment")))
                .hasSize(2);
    }

    @Test
    void cutsNothingOfTheFullText() {
        String text = new PreviewComment(List.of(stack("dev", 20_000)), "abc", Optional.empty()).fullText();

        assertThat(text)
                .contains("- `~ MetricAlarm alarm-19999: threshold 1 → 2`")
                .doesNotContain("do not fit");
    }

    @Test
    void showsWhatAForkWroteAsCode() throws Exception {
        ObjectNode json = StackPreviewJson.json(stack("dev", 1));
        ObjectNode section =
                (ObjectNode) json.path("difference").path("sections").path(0);
        section.put("title", "**x** @everyone [link](evil) <img src=x>");
        section.putArray("lines").add("`@everyone` <script> [a](b)\n# heading");
        Files.writeString(folder.resolve("dev.preview.json"), Json.pretty(json));

        String text = comment(StackPreviewJson.read(folder).get("dev"));

        assertThat(text.lines()
                        .dropWhile(line -> !line.startsWith("### "))
                        .skip(2)
                        .limit(2))
                .containsExactly(
                        "**  x    everyone  link  evil   img src x **",
                        "- `` `@everyone` <script> [a](b) # heading ``");
    }

    @Test
    void makesNoLinkOfATitleThatAForkWrote() {
        ObjectNode json = StackPreviewJson.json(stack("dev", 1));
        ObjectNode difference = (ObjectNode) json.path("difference");
        ((ObjectNode) difference.path("sections").path(0)).put("title", "see www.evil.example");

        assertThat(comment(new StackPreview("dev", new PlanOutcome.Compared(new PlanDifference(difference)), SKIPPED)))
                .contains("**See www evil example**");
    }

    @Test
    void failsOnAnOperationThatThereIsNot() throws Exception {
        Path file = folder.resolve("dev.preview.json");
        Files.writeString(file, """
                {"format":"sluice-stack-preview","version":1,"stack":"dev","nothingToCompare":true,
                 "cloud":{"steps":[{"operation":"explode"}]}}""");

        assertThatThrownBy(() -> StackPreviewJson.read(folder))
                .isInstanceOf(DeliveryException.class)
                .hasMessage(
                        "'%s' must be a preview but cannot be read: operation must be one of [replace, delete, create,"
                                + " update, import] but was 'explode'",
                        file);
    }

    @Test
    void failsOnARefusalThatAForkWroteNoReasonFor() throws Exception {
        Path file = folder.resolve("dev.preview.json");
        Files.writeString(
                file, "{\"format\":\"sluice-stack-preview\",\"version\":1,\"stack\":\"dev\",\"refusals\":[]}");

        assertThatThrownBy(() -> StackPreviewJson.read(folder))
                .isInstanceOf(DeliveryException.class)
                .hasMessage(
                        "'%s' must be a preview but cannot be read: sentences must be one at least but there are none",
                        file);
    }

    /// The order of writing could be turned, so that a line reads as another one.
    @Test
    void showsNothingThatHasNoShape() {
        StackPreview preview =
                new StackPreview("dev", new PlanOutcome.Refused(List.of("a\u202eb\u0000c\u2066d\u001b[31m")), SKIPPED);

        assertThat(comment(preview)).contains("- `a b c d [31m`");
    }

    @Test
    void cutsALineThatWouldTakeThePlaceOfAllOthersBetweenItsCharacters() {
        String long1 = "😀".repeat(70_000);
        StackPreview preview = new StackPreview("dev", new PlanOutcome.Refused(List.of(long1, "short")), SKIPPED);

        assertThat(comment(preview))
                .hasSizeLessThan(10_000)
                .contains("- `%s…`".formatted("😀".repeat(2_000)), "- `short`");
        assertThat(new PreviewComment(List.of(preview), "abc", Optional.empty()).fullText())
                .contains(long1);
    }

    @Test
    void failsOnALinkInAnArtifact() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "{\"format\":\"sluice-stack-preview\"}");
        Path link = Files.createSymbolicLink(folder.resolve("dev.preview.json"), secret);

        assertThatThrownBy(() -> StackPreviewJson.read(folder))
                .isInstanceOf(DeliveryException.class)
                .hasMessage("'%s' must be a file of at most 33554432 bytes but is not", link);
    }

    @Test
    void tellsAStackThatWasNotPreviewed() {
        String text = comment(stack("dev", 0), StackPreview.missing("prod"));

        assertThat(text).contains("| `prod` | **unknown** |  |  |  |  |  |  | not made |");
        assertThat(text.lines()
                        .dropWhile(line -> !line.startsWith("### Stack `prod`"))
                        .limit(4))
                .containsExactly(
                        "### Stack `prod`: unknown, it was not previewed",
                        "",
                        "**Pulumi preview was not made**",
                        "- `the job of this stack ended before its preview: its run says why`");
    }

    @Test
    void failsOnMorePreviewsThanACommentHasRowsFor() {
        for (int i = 0; i <= 20; i++) {
            StackPreviewJson.write(folder, stack("stack-" + i, 0));
        }

        assertThatThrownBy(() -> StackPreviewJson.read(folder))
                .isInstanceOf(DeliveryException.class)
                .hasMessage("'%s' must hold at most 20 previews but has 21", folder);
    }

    @Test
    void readsWhatItWrote() {
        StackPreview cloudy = new StackPreview(
                "dev",
                new PlanOutcome.NothingToCompare(),
                new CloudOutcome.Previewed(Recorded.log("up-in-part").done()));
        StackPreview refused = new StackPreview(
                "prod", new PlanOutcome.Refused(List.of("one", "two")), new CloudOutcome.Failed("the lock"));
        StackPreviewJson.write(folder.resolve("a"), cloudy);
        StackPreviewJson.write(folder.resolve("b"), refused);

        assertThat(StackPreviewJson.read(folder).values()).containsExactly(cloudy, refused);
    }

    @Test
    void failsOnAStackThatIsNoName() throws Exception {
        ObjectNode json = StackPreviewJson.json(stack("dev", 0));
        Files.writeString(folder.resolve("x.preview.json"), Json.pretty(json.put("stack", "dev` @everyone")));

        assertThatThrownBy(() -> StackPreviewJson.read(folder))
                .isInstanceOf(DeliveryException.class)
                .hasMessage(
                        "'%s' must be 'sluice-stack-preview' of version 1 but is not",
                        folder.resolve("x.preview.json"));
    }

    @Test
    void failsOnADifferenceOfAnotherVersion() {
        assertThatThrownBy(() -> new PlanDifference(
                        Json.object().put("format", "sluice-plan-difference").put("version", 2)))
                .hasMessage(
                        "difference must be 'sluice-plan-difference' of version 1 but was 'sluice-plan-difference' of"
                                + " version 2");
    }

    private static String comment(StackPreview... previews) {
        return new PreviewComment(List.of(previews), "abc", Optional.of("https://github.com/o/r/actions/runs/7"))
                .text();
    }

    private static StackPreview stack(String name, int alarms) {
        return new StackPreview(name, compared(name, alarms), SKIPPED);
    }

    private static PlanOutcome compared(String stack, int alarms) {
        ObjectNode json = Json.object()
                .put("format", "sluice-plan-difference")
                .put("version", 1)
                .put("stack", stack);
        ArrayNode changes = json.putArray("changes");
        json.putArray("consequences");
        ArrayNode sections = json.putArray("sections");
        if (alarms > 0) {
            ArrayNode lines = sections.addObject().put("title", "alarms").putArray("lines");
            for (int i = 0; i < alarms; i++) {
                changes.addObject().put("area", "alarms");
                lines.add("~ MetricAlarm alarm-%d: threshold 1 → 2".formatted(i));
            }
        }
        return new PlanOutcome.Compared(new PlanDifference(json));
    }
}
