package io.sluice.plan.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A change in one line.
///
/// @param change the change
record ChangeLine(Change change) {

    /// Longest value that is shown whole.
    private static final int MAX_VALUE_LENGTH = 160;

    /// With a sign before it: `+` added, `-` removed, `~` changed.
    String text() {
        return change.attribute().isEmpty() ? whole(name()) : "~ %s: %s".formatted(name(), attribute());
    }

    private String whole(String subject) {
        return switch (change.kind()) {
            case ADDED -> "+ " + subject + bracketed(change.values().to());
            case REMOVED -> "- " + subject + bracketed(change.values().from());
            case CHANGED -> "~ " + subject;
            case RENAMED ->
                "~ %s renamed from %s (suspected: same content)"
                        .formatted(subject, change.values().from().orElse(""));
            case EXCLUDED ->
                "- %s excluded from replication%s"
                        .formatted(subject, bracketed(change.values().from()));
        };
    }

    private String attribute() {
        return switch (change.kind()) {
            case ADDED ->
                "%s is %s".formatted(change.attribute(), shown(change.values().to()));
            case REMOVED ->
                "%s is gone, was %s"
                        .formatted(change.attribute(), shown(change.values().from()));
            case CHANGED, RENAMED, EXCLUDED -> values();
        };
    }

    private String name() {
        List<String> path = change.subject().path();
        if (change.subject().area() == Area.TABLES || change.subject().area() == Area.CATALOGUE) {
            String kind = change.subject().area() == Area.CATALOGUE ? "" : path.size() == 1 ? "table " : "column ";
            return (path.getFirst().equals("every table") ? "" : kind) + String.join(".", path);
        }
        return String.join(", ", path);
    }

    private String values() {
        if (change.subject().area() == Area.SECRETS) {
            return "changed";
        }
        if (change.subject().area() == Area.ACCESS) {
            return change.attribute() + " " + members();
        }
        return "%s %s → %s"
                .formatted(
                        change.attribute(),
                        shown(change.values().from()),
                        shown(change.values().to()));
    }

    /// What a set has gained and lost.
    private String members() {
        TreeSet<String> old = new TreeSet<>(split(change.values().from()));
        TreeSet<String> now = new TreeSet<>(split(change.values().to()));
        List<String> words = new ArrayList<>();
        now.stream().filter(member -> !old.contains(member)).forEach(member -> words.add("+ " + member));
        old.stream().filter(member -> !now.contains(member)).forEach(member -> words.add("- " + member));
        return String.join(", ", words);
    }

    private static List<String> split(Optional<String> values) {
        return values.map(text -> List.of(text.split(", "))).orElse(List.of());
    }

    private static String bracketed(Optional<String> value) {
        return value.map(text -> " (%s)".formatted(cut(text))).orElse("");
    }

    private static String shown(Optional<String> value) {
        String text = value.orElse("none");
        return text.isEmpty() ? "empty" : cut(text);
    }

    private static String cut(String text) {
        String line = text.replace("\n", " ");
        return line.length() > MAX_VALUE_LENGTH ? line.substring(0, MAX_VALUE_LENGTH) + "…" : line;
    }
}
