package io.sluice.contract.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Writes a contract in the order of the file that it replaces, so that a review shows what changed and no more.
///
/// A property that the file leaves out because it says what is said anyway is left out again.
final class KeptOrder {

    private static final String COLUMNS = "columns";

    /// What is meant where nothing is written.
    private static final Map<String, JsonNode> ANYWAY = Map.of(
            "contract_version", Json.parse("1", "default"),
            "nullable", Json.parse("true", "default"),
            "primary_key", Json.parse("[]", "default"),
            "file_format", Json.parse("\"parquet\"", "default"));

    private KeptOrder() {}

    /// @param before the file's JSON
    /// @param now the contract's, in our own order
    static ObjectNode of(JsonNode before, ObjectNode now) {
        ObjectNode kept = arranged(before, now);
        if (kept.has(COLUMNS)) {
            Map<String, JsonNode> known = new HashMap<>();
            before.path(COLUMNS).forEach(column -> known.put(column.path("name").asText(), column));
            ArrayNode columns = kept.putArray(COLUMNS);
            now.path(COLUMNS)
                    .forEach(column -> columns.add(
                            Optional.ofNullable(known.get(column.path("name").asText()))
                                    .map(old -> arranged(old, (ObjectNode) column))
                                    .orElse((ObjectNode) column)));
        }
        return kept;
    }

    private static ObjectNode arranged(JsonNode before, ObjectNode now) {
        ObjectNode kept = Json.object();
        before.properties().forEach(property -> {
            if (now.has(property.getKey())) {
                kept.set(property.getKey(), now.get(property.getKey()));
            }
        });
        now.properties().forEach(property -> {
            if (!kept.has(property.getKey()) && !goesWithoutSaying(before, property)) {
                kept.set(property.getKey(), property.getValue());
            }
        });
        return kept;
    }

    private static boolean goesWithoutSaying(JsonNode before, Map.Entry<String, JsonNode> property) {
        return property.getValue().equals(ANYWAY.get(property.getKey()))
                || property.getKey().equals("type")
                        && before.has("type_category")
                        && ContractJson.type(before, "")
                                .equals(property.getValue().asText());
    }
}
