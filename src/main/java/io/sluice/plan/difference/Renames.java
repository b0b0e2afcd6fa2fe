package io.sluice.plan.difference;

import io.sluice.plan.difference.Change.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells what is probably one thing under a new name: one table or column gone, one with the same content new.
///
/// Where two candidates have the same content nothing is guessed, and each is told as gone or new.
///
/// @param before the old plan
/// @param after the new plan
record Renames(Facts before, Facts after) {

    /// The changes, with each sure pair told as one.
    List<Change> told(List<Change> changes) {
        Map<List<String>, List<Change>> gone = byContent(changes, Kind.REMOVED, before);
        Map<List<String>, List<Change>> added = byContent(changes, Kind.ADDED, after);
        List<Change> told = new ArrayList<>(changes);
        gone.forEach((content, removed) -> {
            List<Change> candidates = added.getOrDefault(content, List.of());
            if (removed.size() == 1 && candidates.size() == 1) {
                told.remove(removed.getFirst());
                told.set(told.indexOf(candidates.getFirst()), renamed(removed.getFirst(), candidates.getFirst()));
            }
        });
        return told;
    }

    private static Change renamed(Change gone, Change added) {
        return Change.whole(
                added.subject(),
                Kind.RENAMED,
                Optional.of(gone.subject().name()),
                Optional.of(added.subject().name()));
    }

    private static Map<List<String>, List<Change>> byContent(List<Change> changes, Kind kind, Facts facts) {
        return changes.stream()
                .filter(change -> change.kind() == kind
                        && change.attribute().isEmpty()
                        && change.subject().area() == Area.TABLES)
                .filter(change -> !content(facts, change.subject()).isEmpty())
                .collect(Collectors.groupingBy(change -> place(facts, change.subject())));
    }

    /// Only things of one database, and of one table, can be each other.
    private static List<String> place(Facts facts, Subject subject) {
        List<String> place = new ArrayList<>(List.of(subject.database()));
        place.add(subject.whole().map(Subject::name).orElse(""));
        place.addAll(content(facts, subject));
        return place;
    }

    private static List<String> content(Facts facts, Subject subject) {
        if (subject.path().size() > 1) {
            return facts.value(subject, "type")
                    .map(type ->
                            List.of(type, facts.value(subject, "source_type").orElse("")))
                    .orElse(List.of());
        }
        return facts.parts(subject).stream()
                .map(part -> part.name() + " " + facts.value(part, "type").orElse(""))
                .toList();
    }
}
