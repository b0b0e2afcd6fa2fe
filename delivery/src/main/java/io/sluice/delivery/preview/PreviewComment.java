package io.sluice.delivery.preview;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.text.Markdown;
import io.sluice.delivery.engine.Step;
import io.sluice.delivery.engine.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The comment of a pull request: a table of the stacks, then what differs in each, what hurts first.
///
/// It stays within what GitHub takes: each stack gets an equal share of the room, what one leaves goes to the others,
/// and what does not fit is counted.
///
/// @param previews one a stack
/// @param commit what was previewed, as a person abbreviates it
/// @param run address of the run with the full text as its artifact, empty on a machine of one's own
public record PreviewComment(Collection<StackPreview> previews, String commit, Optional<String> run) {

    /// Room for the marker, the closing lines and the notices that something was cut.
    private static final int RESERVE = 2_000;

    private static final List<String> FIRST = List.of("dev", "preprod", "prod");

    /// As the head of the table names them.
    private static final List<String> EFFECTS = List.of("endangers-data", "replaces", "stops", "needs-reload");

    private static final List<String> AREAS = List.of("access", "alarms");

    private static final String NONE = "–";

    public PreviewComment {
        previews = previews.stream()
                .sorted(Comparator.comparing(PreviewComment::place).thenComparing(StackPreview::stack))
                .toList();
        requireNonNull(commit, "commit is null");
        requireNonNull(run, "run is null");
    }

    /// At most as long as GitHub takes it.
    public String text() {
        return text(Markdown.MAX_BODY_LENGTH - RESERVE);
    }

    /// With nothing cut, for a file.
    public String fullText() {
        return text(Integer.MAX_VALUE);
    }

    private String text(int room) {
        StringBuilder text = new StringBuilder("## What this pull request does%n%n".formatted());
        text.append(table());
        List<String> stacks = previews.stream()
                .map(preview -> new StackText(preview).within(Integer.MAX_VALUE))
                .toList();
        int share = share(stacks, room - text.length());
        int next = 0;
        for (StackPreview preview : previews) {
            String whole = stacks.get(next++);
            text.append(whole.length() <= share ? whole : new StackText(preview).within(share));
        }
        String full = run.map(url -> " · [run, with the full text as its artifact](%s)".formatted(url))
                .orElse("");
        return text.append("%nCommit %s%s%n".formatted(Markdown.code(commit), full))
                .toString();
    }

    /// The room that each stack may take, so that all of them fit: what a short one leaves is shared by the others.
    private static int share(List<String> stacks, int room) {
        int left = room;
        int others = stacks.size();
        for (String shortest :
                stacks.stream().sorted(Comparator.comparing(String::length)).toList()) {
            if (shortest.length() > left / others) {
                return left / others;
            }
            left -= shortest.length();
            others--;
        }
        return Integer.MAX_VALUE;
    }

    private String table() {
        String head = "| Stack | Changes | Endangers data | Replaces | Stops | Needs a reload | Access | Alarms |"
                + " `pulumi preview` |%n|---|---|---|---|---|---|---|---|---|%n";
        return head.formatted() + previews.stream().map(PreviewComment::row).collect(Collectors.joining());
    }

    private static String row(StackPreview preview) {
        List<String> cells = new ArrayList<>(List.of(Markdown.code(preview.stack())));
        switch (preview.plan()) {
            case PlanOutcome.Compared(PlanDifference difference) -> {
                cells.add(count(difference.changes()));
                EFFECTS.forEach(effect -> cells.add(count(difference.consequencesOf(effect))));
                AREAS.forEach(area -> cells.add(count(difference.changesOf(area))));
            }
            case PlanOutcome.Refused _ -> cells.addAll(unknown("**refused**"));
            case PlanOutcome.NothingToCompare _ -> cells.addAll(unknown("nothing to compare with"));
            case PlanOutcome.NotMade _ -> cells.addAll(unknown("**unknown**"));
        }
        cells.add(cloud(preview.cloud()));
        return "| %s |%n".formatted(String.join(" | ", cells));
    }

    private static List<String> unknown(String word) {
        List<String> cells = new ArrayList<>(List.of(word));
        cells.addAll(Collections.nCopies(EFFECTS.size() + AREAS.size(), ""));
        return cells;
    }

    private static String cloud(CloudOutcome cloud) {
        return switch (cloud) {
            case CloudOutcome.Previewed(List<Step> steps) -> Tally.signs(steps).orElse("nothing to do");
            case CloudOutcome.Failed _ -> "**failed**";
            case CloudOutcome.Skipped _ -> "not made";
        };
    }

    private static String count(long count) {
        return count == 0 ? NONE : Long.toString(count);
    }

    private static int place(StackPreview preview) {
        int place = FIRST.indexOf(preview.stack());
        return place < 0 ? FIRST.size() : place;
    }
}
