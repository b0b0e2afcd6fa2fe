package io.sluice.local.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// What the plan says of single tables: columns that are left out, LOBs that are cut elsewhere.
///
/// The run's own contracts come from the source and know nothing of it.
///
/// @param excluded names of columns by schema and table
/// @param lobKib limits by schema and table
public record PlannedTables(Map<String, Set<String>> excluded, Map<String, Integer> lobKib) {

    public PlannedTables {
        excluded = Map.copyOf(excluded);
        lobKib = Map.copyOf(lobKib);
    }

    static PlannedTables read(String tableMappings) {
        Map<String, Set<String>> excluded = new HashMap<>();
        Map<String, Integer> lobKib = new HashMap<>();
        for (JsonNode rule : Json.parse(tableMappings, "table mappings").path("rules")) {
            JsonNode locator = rule.path("object-locator");
            String table = name(locator, "schema-name") + "." + name(locator, "table-name");
            if (rule.path("rule-action").asText().equals("remove-column")) {
                excluded.computeIfAbsent(table, _ -> new HashSet<>())
                        .add(locator.path("column-name").asText());
            }
            if (rule.has("lob-settings")) {
                lobKib.put(
                        table, rule.path("lob-settings").path("bulk-max-size").asInt());
            }
        }
        return new PlannedTables(excluded, lobKib);
    }

    /// The contract as the plan publishes it.
    public TableContract without(TableContract contract) {
        Set<String> left = excluded.getOrDefault(contract.id().qualifiedName(), Set.of());
        return new TableContract(
                contract.id(),
                contract.version(),
                contract.columns().stream()
                        .filter((Column column) -> !left.contains(column.name()))
                        .toList(),
                contract.primaryKey(),
                contract.other());
    }

    /// Where the LOBs of a table are cut, if not where all others are.
    public OptionalInt lobKib(TableId table) {
        Integer limit = lobKib.get(table.qualifiedName());
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    /// The program names tables by patterns that mean exactly one name.
    private static String name(JsonNode locator, String part) {
        return locator.path(part).asText().replace("[_]", "_");
    }
}
