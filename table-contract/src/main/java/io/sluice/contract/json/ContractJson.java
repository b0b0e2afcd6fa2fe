package io.sluice.contract.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.type.ColumnTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One contract in the agnostic table metadata form, mojap-metadata 1.16.
///
/// Properties of ours (`schema_name`, `contract_version`, `source_type`, `source_lob`) stand beside the form's own;
/// those neither knows are kept. What was read and written again is the same text.
public final class ContractJson {

    private static final Set<String> TABLE_PROPERTIES =
            Set.of("name", "database_name", "schema_name", "contract_version", "file_format", "columns", "primary_key");
    private static final Set<String> COLUMN_PROPERTIES =
            Set.of("name", "type", "nullable", "source_type", "source_lob");

    private ContractJson() {}

    /// The contract as the metadata store keeps it.
    public static ObjectNode write(TableContract contract) {
        ObjectNode table = Json.object();
        table.put("name", contract.id().table());
        table.put("database_name", contract.id().database());
        table.put("schema_name", contract.id().schema());
        table.put("contract_version", contract.version());
        table.put("file_format", "parquet");
        ArrayNode columns = table.putArray("columns");
        contract.columns().forEach(column -> columns.add(write(column)));
        ArrayNode key = table.putArray("primary_key");
        contract.primaryKey().forEach(key::add);
        contract.other().forEach(table::set);
        return table;
    }

    /// @param source name of the file, for messages
    /// @throws IllegalArgumentException naming the file and the property that is missing or wrong, of columns all
    public static TableContract read(JsonNode table, String source) {
        List<Column> columns = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (JsonNode column : require(table, "columns", source)) {
            try {
                columns.add(column(column, source));
            } catch (IllegalArgumentException e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), problems));
        }
        List<String> key = new ArrayList<>();
        table.path("primary_key").forEach(name -> key.add(name.asText()));
        try {
            return new TableContract(
                    new TableId(
                            text(table, "database_name", source),
                            text(table, "schema_name", source),
                            text(table, "name", source)),
                    table.path("contract_version").asInt(1),
                    columns,
                    key,
                    others(table, TABLE_PROPERTIES));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(source, e.getMessage()), e);
        }
    }

    private static ObjectNode write(Column column) {
        ObjectNode node = Json.object();
        node.put("name", column.name());
        node.put("type", column.type().toString());
        node.put("nullable", column.nullable());
        column.source().ifPresent(origin -> {
            node.put("source_type", origin.type());
            if (origin.lob()) {
                node.put("source_lob", true);
            }
        });
        column.other().forEach(node::set);
        return node;
    }

    private static Column column(JsonNode node, String source) {
        String name = text(node, "name", source);
        Optional<Column.Source> origin = Optional.ofNullable(node.get("source_type"))
                .map(type ->
                        new Column.Source(type.asText(), node.path("source_lob").asBoolean(false)));
        try {
            return new Column(
                    name,
                    ColumnTypes.parse(type(node, source)),
                    node.path("nullable").asBoolean(true),
                    origin,
                    others(node, COLUMN_PROPERTIES));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: column '%s': %s".formatted(source, name, e.getMessage()), e);
        }
    }

    /// The type, or what the form says a category alone means. The seconds of `timestamp` are no type that DMS writes.
    static String type(JsonNode node, String source) {
        if (node.has("type") || !node.has("type_category")) {
            return text(node, "type", source);
        }
        String category = text(node, "type_category", source);
        return switch (category) {
            case "integer" -> "int64";
            case "float" -> "float64";
            case "boolean" -> "bool";
            case "timestamp" -> "timestamp(s)";
            default -> category;
        };
    }

    private static Map<String, JsonNode> others(JsonNode node, Set<String> known) {
        Map<String, JsonNode> others = new LinkedHashMap<>();
        node.properties().forEach(property -> {
            if (!known.contains(property.getKey())) {
                others.put(property.getKey(), property.getValue());
            }
        });
        return others;
    }

    private static String text(JsonNode node, String property, String source) {
        JsonNode value = require(node, property, source);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("%s: %s must be text but was %s".formatted(source, property, value));
        }
        return value.asText();
    }

    private static JsonNode require(JsonNode node, String property, String source) {
        JsonNode value = node.get(property);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("%s: %s must be given but is missing".formatted(source, property));
        }
        return value;
    }
}
