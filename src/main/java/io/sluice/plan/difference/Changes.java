package io.sluice.plan.difference;

import io.sluice.plan.difference.Change.Kind;
import io.sluice.plan.difference.Change.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// Every difference between the facts of two plans.
///
/// @param before the old plan
/// @param after the new plan
record Changes(Facts before, Facts after) {

    List<Change> all() {
        TreeSet<Subject> subjects = new TreeSet<>(before.subjects());
        subjects.addAll(after.subjects());
        List<Change> changes = new ArrayList<>();
        subjects.forEach(subject -> changes.addAll(of(subject)));
        return new Renames(before, after).told(changes);
    }

    private List<Change> of(Subject subject) {
        if (subject.whole().filter(this::isOnOneSide).isPresent()) {
            return List.of();
        }
        if (!before.has(subject)) {
            return List.of(Change.whole(subject, Kind.ADDED, Optional.empty(), summary(after, subject)));
        }
        if (!after.has(subject)) {
            return List.of(Change.whole(subject, Kind.REMOVED, summary(before, subject), Optional.empty()));
        }
        boolean excluded = !before.attributes(subject).containsKey(Mapping.EXCLUDED)
                && after.attributes(subject).containsKey(Mapping.EXCLUDED);
        return excluded
                ? List.of(Change.whole(subject, Kind.EXCLUDED, summary(before, subject), Optional.empty()))
                : attributes(subject);
    }

    private List<Change> attributes(Subject subject) {
        SortedMap<String, SortedSet<String>> old = before.attributes(subject);
        SortedMap<String, SortedSet<String>> now = after.attributes(subject);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !Optional.ofNullable(old.get(name)).equals(Optional.ofNullable(now.get(name))))
                .map(name -> new Change(subject, kind(old, now, name), name, values(subject, name)))
                .toList();
    }

    private static Kind kind(SortedMap<String, ?> old, SortedMap<String, ?> now, String name) {
        if (!old.containsKey(name)) {
            return Kind.ADDED;
        }
        return now.containsKey(name) ? Kind.CHANGED : Kind.REMOVED;
    }

    private Values values(Subject subject, String attribute) {
        return subject.area() == Area.SECRETS
                ? new Values(Optional.empty(), Optional.empty())
                : new Values(before.value(subject, attribute), after.value(subject, attribute));
    }

    private boolean isOnOneSide(Subject subject) {
        return before.has(subject) != after.has(subject) && (before.has(subject) || after.has(subject));
    }

    /// What a person wants to know of something that is new or gone.
    private static Optional<String> summary(Facts facts, Subject subject) {
        return switch (subject.area()) {
            case TABLES -> table(facts, subject);
            case ACCESS -> access(facts, subject);
            case CATALOGUE -> facts.value(subject, "type");
            case ALARMS, RESOURCES, SECRETS, TASK_SETTINGS -> Optional.empty();
        };
    }

    private static Optional<String> table(Facts facts, Subject subject) {
        if (subject.path().size() > 1) {
            return facts.value(subject, "type");
        }
        int columns = facts.parts(subject).size();
        String key =
                facts.value(subject, "key").filter(names -> !names.isEmpty()).orElse("none");
        return Optional.of("%d columns, key %s".formatted(columns, key));
    }

    private static Optional<String> access(Facts facts, Subject subject) {
        return facts.value(subject, "actions")
                .map(actions -> "%s %s on %s"
                        .formatted(
                                facts.value(subject, "effect").orElse(""),
                                actions,
                                facts.value(subject, "resources").orElse("this resource")));
    }
}
