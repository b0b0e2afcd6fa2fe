package io.sluice.plan.difference;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.plan.document.Resource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a plan says, taken apart: for each subject its attributes, each with one or more values.
final class Facts {

    /// Names by which the elements of a list can be told from each other, whatever their order.
    private static final List<JsonPointer> IDENTITIES = Stream.of(
                    "/Id", "/id", "/Sid", "/name", "/key", "/column-name", "/label", "/properties/title")
            .map(JsonPointer::compile)
            .toList();

    private final SortedMap<Subject, SortedMap<String, SortedSet<String>>> all = new TreeMap<>();

    /// Says that something exists.
    void note(Subject subject) {
        all.computeIfAbsent(subject, _ -> new TreeMap<>());
    }

    void note(Subject subject, String attribute, String value) {
        all.computeIfAbsent(subject, _ -> new TreeMap<>())
                .computeIfAbsent(attribute, _ -> new TreeSet<>())
                .add(value);
    }

    void note(Subject subject, String attribute, List<String> values) {
        values.forEach(value -> note(subject, attribute, value));
    }

    /// Notes a value of any shape: each leaf by its path, lists of plain values as one set.
    void noteTree(Subject subject, String path, JsonNode value) {
        JsonNode parsed = Resource.parsed(value);
        JsonNode tree = parsed.isMissingNode() ? value : parsed;
        if (tree.isObject()) {
            tree.properties().forEach(entry -> noteTree(subject, join(path, entry.getKey()), entry.getValue()));
        } else if (tree.isArray() && tree.valueStream().allMatch(JsonNode::isValueNode)) {
            note(subject, path, tree.valueStream().map(Facts::text).toList());
        } else if (tree.isArray()) {
            noteElements(subject, path, tree);
        } else if (!tree.isMissingNode() && !tree.isNull()) {
            note(subject, path, text(tree));
        }
    }

    private void noteElements(Subject subject, String path, JsonNode list) {
        Optional<JsonPointer> identity = IDENTITIES.stream()
                .filter(name ->
                        list.valueStream().allMatch(element -> element.at(name).isValueNode()))
                .filter(name -> list.valueStream()
                                .map(element -> element.at(name).asText())
                                .distinct()
                                .count()
                        == list.size())
                .findFirst();
        int index = 0;
        for (JsonNode element : list) {
            String key = identity.map(name -> element.at(name).asText()).orElse(String.valueOf(index));
            noteTree(subject, "%s[%s]".formatted(path, key), element);
            index++;
        }
    }

    SortedSet<Subject> subjects() {
        return new TreeSet<>(all.keySet());
    }

    boolean has(Subject subject) {
        return all.containsKey(subject);
    }

    /// The attributes of a subject, none if there is no such subject.
    SortedMap<String, SortedSet<String>> attributes(Subject subject) {
        return all.getOrDefault(subject, Collections.emptySortedMap());
    }

    /// The parts of a subject, at any depth.
    List<Subject> parts(Subject whole) {
        return all.tailMap(whole).keySet().stream()
                .dropWhile(whole::equals)
                .takeWhile(subject -> subject.isWithin(whole))
                .toList();
    }

    /// One value, as text.
    Optional<String> value(Subject subject, String attribute) {
        return Optional.ofNullable(attributes(subject).get(attribute)).map(values -> String.join(", ", values));
    }

    /// A large number as people write it, whatever its form in the document.
    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText();
    }

    private static String join(String path, String name) {
        return Stream.of(path, name)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + "." + b)
                .orElse("");
    }
}
