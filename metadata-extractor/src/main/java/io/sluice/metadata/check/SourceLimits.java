package io.sluice.metadata.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.sluice.contract.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Which limits of a column its source set, as the contract remembers it: such a limit goes when its check goes. A
/// limit that a person wrote has no such mark, and stays.
public final class SourceLimits {

    /// Property of a column: names of its limits that come from the source, sorted as they are looked for.
    public static final String PROPERTY = "limits_from_source";

    /// The limits that an extraction finds.
    public static final List<String> LIMITS = List.of("enum", "minimum", "maximum");

    private SourceLimits() {}

    /// Marks what was extracted, where there is something to mark.
    ///
    /// @param properties of a column, as extracted
    public static void mark(Map<String, JsonNode> properties) {
        ArrayNode names = Json.mapper().createArrayNode();
        LIMITS.stream().filter(properties::containsKey).forEach(names::add);
        if (!names.isEmpty()) {
            properties.put(PROPERTY, names);
        }
    }

    /// Takes away the limits whose checks are gone.
    ///
    /// @param merged of a column: what was known, and over it what was extracted
    /// @param known the column's properties before
    /// @param extracted the column's properties as the source has them
    public static void forget(
            Map<String, JsonNode> merged, Map<String, JsonNode> known, Map<String, JsonNode> extracted) {
        marked(known).stream()
                .filter(limit -> LIMITS.contains(limit) && !extracted.containsKey(limit))
                .forEach(merged::remove);
        if (!extracted.containsKey(PROPERTY)) {
            merged.remove(PROPERTY);
        }
    }

    private static List<String> marked(Map<String, JsonNode> properties) {
        List<String> names = new ArrayList<>();
        if (properties.containsKey(PROPERTY)) {
            properties.get(PROPERTY).forEach(name -> names.add(name.asText()));
        }
        return names;
    }
}
