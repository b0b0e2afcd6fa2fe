package io.sluice.contract.pipeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the extractor function has to know of single tables beside their contracts.
///
/// Both maps are by `schema.table`; a table about which nothing is said has no entry.
///
/// @param excludedColumns columns that DMS leaves out, so that contracts leave them out too
/// @param acceptAdditive tables of which a version that only adds columns is accepted without a review
public record ExtractorPolicies(Map<String, Set<String>> excludedColumns, Set<String> acceptAdditive) {

    private static final String EXCLUDED = "excludedColumns";
    private static final String ADDITIVE = "acceptAdditive";

    public ExtractorPolicies {
        requireNonNull(excludedColumns, "excludedColumns is null");
        excludedColumns = Map.copyOf(excludedColumns);
        acceptAdditive = Set.copyOf(acceptAdditive);
    }

    /// Nothing is said of any table.
    public static ExtractorPolicies none() {
        return new ExtractorPolicies(Map.of(), Set.of());
    }

    /// Columns of a table that are in no file.
    public Set<String> excluded(String table) {
        return excludedColumns.getOrDefault(table, Set.of());
    }

    /// One line of JSON, for an environment variable.
    String write() {
        ObjectNode node = Json.mapper().createObjectNode();
        ObjectNode excluded = node.putObject(EXCLUDED);
        new TreeMap<>(excludedColumns).forEach((table, columns) -> {
            ArrayNode array = excluded.putArray(table);
            new TreeSet<>(columns).forEach(array::add);
        });
        ArrayNode additive = node.putArray(ADDITIVE);
        new TreeSet<>(acceptAdditive).forEach(additive::add);
        return Json.compact(node);
    }

    static ExtractorPolicies read(String text, String source) {
        JsonNode node = Json.parse(text, source);
        Map<String, Set<String>> excluded = new TreeMap<>();
        node.path(EXCLUDED).properties().forEach(entry -> excluded.put(entry.getKey(), texts(entry.getValue())));
        return new ExtractorPolicies(excluded, texts(node.path(ADDITIVE)));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
