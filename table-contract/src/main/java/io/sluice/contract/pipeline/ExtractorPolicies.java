package io.sluice.contract.pipeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the extractor function has to know of tables beside their contracts.
///
/// Columns and acceptance are by `schema.table`; a table about which nothing is said has no entry.
///
/// @param excludedColumns columns that DMS leaves out, so that contracts leave them out too
/// @param acceptAdditive tables of which a version that only adds columns is accepted without a review
/// @param include patterns of tables without a contract that are told, none for the schemas that have a contract
/// @param exclude patterns of tables without a contract that are nobody's business
public record ExtractorPolicies(
        Map<String, Set<String>> excludedColumns,
        Set<String> acceptAdditive,
        List<String> include,
        List<String> exclude) {

    private static final String EXCLUDED = "excludedColumns";
    private static final String ADDITIVE = "acceptAdditive";
    private static final String INCLUDE = "include";
    private static final String EXCLUDE = "exclude";

    public ExtractorPolicies {
        requireNonNull(excludedColumns, "excludedColumns is null");
        excludedColumns = Map.copyOf(excludedColumns);
        acceptAdditive = Set.copyOf(acceptAdditive);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /// Policies that say nothing of tables without a contract.
    public ExtractorPolicies(Map<String, Set<String>> excludedColumns, Set<String> acceptAdditive) {
        this(excludedColumns, acceptAdditive, List.of(), List.of());
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
        write(node, INCLUDE, include);
        write(node, EXCLUDE, exclude);
        return Json.compact(node);
    }

    static ExtractorPolicies read(String text, String source) {
        JsonNode node = Json.parse(text, source);
        Map<String, Set<String>> excluded = new TreeMap<>();
        node.path(EXCLUDED).properties().forEach(entry -> excluded.put(entry.getKey(), texts(entry.getValue())));
        return new ExtractorPolicies(
                excluded, texts(node.path(ADDITIVE)), patterns(node.path(INCLUDE)), patterns(node.path(EXCLUDE)));
    }

    /// An environment has room for 4 KiB, so nothing is written of nothing.
    private static void write(ObjectNode node, String name, List<String> patterns) {
        if (!patterns.isEmpty()) {
            ArrayNode array = node.putArray(name);
            patterns.forEach(array::add);
        }
    }

    private static List<String> patterns(JsonNode array) {
        List<String> patterns = new ArrayList<>();
        array.forEach(text -> patterns.add(text.asText()));
        return patterns;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
