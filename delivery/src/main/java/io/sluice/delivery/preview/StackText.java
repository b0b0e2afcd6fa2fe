package io.sluice.delivery.preview;

import io.sluice.contract.text.Markdown;
import io.sluice.delivery.engine.Operation;
import io.sluice.delivery.engine.Step;
import io.sluice.delivery.preview.PlanDifference.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a comment says of one stack.
///
/// @param preview the stack's
record StackText(StackPreview preview) {

    private static final String CUT =
            "%n> **%,d more lines do not fit in a comment.** The artifact of the run has all of them.%n";

    /// Characters of a line in a comment, whose full text is in the artifact.
    private static final int LONGEST_LINE = 2_000;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    /// Room for the notice above with any number.
    private static final int CUT_LENGTH = 160;

    /// @param room how many characters it may have
    String within(int room) {
        List<Section> sections = sections();
        StringBuilder text =
                new StringBuilder("%n### Stack %s: %s%n".formatted(Markdown.code(preview.stack()), title()));
        int left = 0;
        for (Section section : sections) {
            left += append(text, section, left > 0 ? 0 : room - CUT_LENGTH);
        }
        return left == 0 ? text.toString() : text + CUT.formatted(left);
    }

    private String title() {
        return switch (preview.plan()) {
            case PlanOutcome.Compared(PlanDifference difference) when difference.changes() == 0 -> "no difference";
            case PlanOutcome.Compared(PlanDifference difference) when difference.changes() == 1 -> "1 change";
            case PlanOutcome.Compared(PlanDifference difference) -> difference.changes() + " changes";
            case PlanOutcome.Refused _ -> "refused";
            case PlanOutcome.NothingToCompare _ -> "the base branch has no plan of it to compare with";
            case PlanOutcome.NotMade _ -> "unknown, it was not previewed";
        };
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        switch (preview.plan()) {
            case PlanOutcome.Compared(PlanDifference difference) -> sections.addAll(difference.sections());
            case PlanOutcome.Refused(List<String> sentences) -> sections.add(new Section("to be put right", sentences));
            case PlanOutcome.NothingToCompare _, PlanOutcome.NotMade _ -> {}
        }
        switch (preview.cloud()) {
            case CloudOutcome.Previewed(List<Step> steps) ->
                Stream.of(Operation.REPLACE, Operation.DELETE)
                        .map(operation -> grave(operation, steps))
                        .filter(section -> !section.lines().isEmpty())
                        .forEach(sections::add);
            case CloudOutcome.Failed(String sentence) ->
                sections.addFirst(new Section("pulumi preview failed", List.of(sentence)));
            case CloudOutcome.Skipped(String reason) ->
                sections.add(new Section("pulumi preview was not made", List.of(reason)));
        }
        return sections;
    }

    /// What no in-place update is, against the deployed state.
    private static Section grave(Operation operation, List<Step> steps) {
        return new Section(
                "by pulumi preview, against what is deployed: %s".formatted(operation.done()),
                steps.stream()
                        .filter(step -> step.operation() == operation)
                        .map(Step::resource)
                        .toList());
    }

    /// @return how many lines did not fit
    private static int append(StringBuilder text, Section section, int room) {
        String heading = "%n**%s**%n".formatted(capital(section.title()));
        List<String> items = section.lines().stream()
                .map(line -> "- %s%n".formatted(Markdown.code(visible(line, room))))
                .toList();
        if (text.length() + heading.length() + items.getFirst().length() > room) {
            return items.size();
        }
        text.append(heading);
        for (int i = 0; i < items.size(); i++) {
            if (text.length() + items.get(i).length() > room) {
                return items.size() - i;
            }
            text.append(items.get(i));
        }
        return 0;
    }

    /// Without what has no shape of its own, such as what turns the order of writing; and short enough that one line
    /// cannot take the place of all others.
    private static String visible(String line, int room) {
        String shown = INVISIBLE.matcher(line).replaceAll(" ");
        int length = shown.codePointCount(0, shown.length());
        return room > Markdown.MAX_BODY_LENGTH || length <= LONGEST_LINE
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_LINE)) + "…";
    }

    private static String capital(String title) {
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
