package io.sluice.plan.difference;

import io.sluice.plan.document.PlanDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The facts of a plan as a text for review: what two plans are compared by.
public final class PlanFacts {

    private final Facts facts;
    private final StringBuilder text = new StringBuilder();

    private PlanFacts(Facts facts) {
        this.facts = facts;
    }

    /// By kind of thing: first what all of the kind have in common, then each with what is its own. Parts such as
    /// columns and statements take one line.
    public static String text(PlanDocument plan) {
        PlanFacts written = new PlanFacts(new FactReader(plan).read());
        Map<String, List<Subject>> kinds = written.facts.subjects().stream()
                .filter(subject -> subject.path().size() == 1)
                .collect(Collectors.groupingBy(PlanFacts::kind, TreeMap::new, Collectors.toList()));
        kinds.forEach(written::kind);
        return written.text.toString();
    }

    private static String kind(Subject subject) {
        String name = subject.name();
        String word = subject.area() == Area.TABLES ? "contracts and mappings" : name.split(" ", 2)[0];
        return "%s, %s".formatted(subject.area().title(), word);
    }

    private void kind(String kind, List<Subject> subjects) {
        SortedMap<String, SortedSet<String>> shared = new TreeMap<>(facts.attributes(subjects.getFirst()));
        subjects.forEach(subject -> shared.entrySet()
                .removeIf(entry ->
                        !entry.getValue().equals(facts.attributes(subject).get(entry.getKey()))));
        text.append("# %s (%d)\n".formatted(kind, subjects.size()));
        lines(shared, "");
        for (Subject subject : subjects) {
            text.append("- %s%s\n".formatted(database(subject), subject.name()));
            SortedMap<String, SortedSet<String>> own = new TreeMap<>(facts.attributes(subject));
            own.keySet().removeAll(shared.keySet());
            lines(own, "    ");
            facts.parts(subject)
                    .forEach(part -> text.append("    %s: %s\n".formatted(part.name(), line(facts.attributes(part)))));
        }
        text.append('\n');
    }

    private void lines(SortedMap<String, SortedSet<String>> attributes, String indent) {
        attributes.forEach((name, values) -> text.append(
                "%s%s = %s\n".formatted(indent, name, String.join(", ", values)).replace(" = \n", " =\n")));
    }

    private static String line(SortedMap<String, SortedSet<String>> attributes) {
        List<String> words = new ArrayList<>();
        attributes.forEach((name, values) -> words.add("%s=%s".formatted(name, String.join(", ", values))));
        return String.join("; ", words);
    }

    private static String database(Subject subject) {
        return subject.database().isEmpty() ? "" : subject.database() + ": ";
    }
}
