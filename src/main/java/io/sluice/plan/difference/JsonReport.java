package io.sluice.plan.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A difference for programs.
///
/// @param difference the difference
record JsonReport(Difference difference) {

    /// Grows when a reader of the old form would go wrong.
    private static final int VERSION = 1;

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "sluice-plan-difference");
        json.put("version", VERSION);
        json.put("project", difference.project());
        json.put("stack", difference.stack());
        json.put("different", !difference.isEmpty());
        json.put(
                "consequences",
                difference.consequences().stream().map(JsonReport::json).toList());
        json.put("changes", difference.changes().stream().map(JsonReport::json).toList());
        json.put(
                "sections",
                new Sections(difference)
                        .all().stream()
                                .map(section -> Map.of("title", section.title(), "lines", section.lines()))
                                .toList());
        return json;
    }

    private static Map<String, Object> json(Consequence consequence) {
        return Map.of(
                "effect", word(consequence.effect()),
                "database", consequence.database(),
                "resource", consequence.resource(),
                "sentence", consequence.sentence(),
                "source", consequence.source());
    }

    private static Map<String, Object> json(Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("database", change.subject().database());
        json.put("area", word(change.subject().area()));
        json.put("path", List.copyOf(change.subject().path()));
        json.put("kind", word(change.kind()));
        json.put("attribute", change.attribute());
        change.values().from().ifPresent(from -> json.put("from", from));
        change.values().to().ifPresent(to -> json.put("to", to));
        json.put("line", new ChangeLine(change).text());
        return json;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
