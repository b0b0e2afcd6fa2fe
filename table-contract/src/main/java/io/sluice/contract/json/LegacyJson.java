package io.sluice.contract.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.type.ColumnType;
import java.util.List;
import java.util.Locale;

/// A contract in the form that older consumers read: etl_manager's `table/v1.4.0`.
///
/// Names are in lower case, as that form has them. It has no 8 and 16 bit numbers and no time of day.
///
/// @param position name of the column of the commit position: `scn` for Oracle, `stream_position` for others
/// @param shape whether the table is raw or curated
public record LegacyJson(String position, Shape shape) {

    private static final String SCHEMA = "https://moj-analytical-services.github.io/metadata_schema/table/v1.4.0.json";
    private static final String TEXT = "character";

    public LegacyJson {
        requireNonNull(position, "position is null");
        requireNonNull(shape, "shape is null");
    }

    /// The table's file.
    public ObjectNode write(TableContract contract) {
        ObjectNode table = Json.mapper().createObjectNode();
        String name = contract.id().table().toLowerCase(Locale.ROOT);
        table.put("$schema", SCHEMA);
        table.put("name", name);
        table.put("description", text(contract.other().get("description")));
        table.put("data_format", "parquet");
        ArrayNode columns = table.putArray("columns");
        add(columns, "op", TEXT, "What the change was: I, U or D");
        add(columns, "extraction_timestamp", TEXT, "When the change was extracted");
        add(columns, position, TEXT, "Position of the change in the source's log");
        contract.columns().forEach(column -> columns.add(column(column)));
        if (shape == Shape.CURATED) {
            add(columns, "mojap_current_record", "boolean", "Whether the row is the current one");
            add(columns, "mojap_start_datetime", "datetime", "From when the row held");
            add(columns, "mojap_end_datetime", "datetime", "Until when the row held");
        }
        table.put("location", name + "/");
        ArrayNode key = table.putArray("primary_key");
        contract.primaryKey().forEach(column -> key.add(column.toLowerCase(Locale.ROOT)));
        table.putNull("partitions");
        return table;
    }

    private static void add(ArrayNode columns, String name, String type, String description) {
        columns.addObject()
                .put("name", name)
                .put("type", type)
                .put("description", description)
                .put("nullable", true);
    }

    private static ObjectNode column(Column column) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("name", column.name().toLowerCase(Locale.ROOT));
        node.put("type", type(column.type()));
        node.put("description", text(column.other().get("description")));
        node.put("nullable", column.nullable());
        for (String kept : List.of("enum", "pattern")) {
            if (column.other().containsKey(kept)) {
                node.set(kept, column.other().get(kept));
            }
        }
        return node;
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case ColumnType.Int whole -> integer(whole);
            case ColumnType.Decimal decimal -> decimal.glue();
            case ColumnType.Float32 single -> "float";
            case ColumnType.Float64 twice -> "double";
            case ColumnType.Text text -> TEXT;
            case ColumnType.Bytes bytes -> "binary";
            case ColumnType.Date date -> "date";
            case ColumnType.Time time -> "int";
            case ColumnType.Timestamp timestamp -> "datetime";
            case ColumnType.Bool bool -> "boolean";
        };
    }

    private static String integer(ColumnType.Int whole) {
        int bits = whole.signed() ? whole.bits() : whole.bits() * 2;
        if (bits > Long.SIZE) {
            return whole.glue();
        }
        return bits > Integer.SIZE ? "long" : "int";
    }

    private static String text(com.fasterxml.jackson.databind.JsonNode node) {
        return node == null ? "" : node.asText();
    }

    /// Which columns the table has beside its own.
    public enum Shape {
        RAW,
        /// With the three columns of history that curation adds.
        CURATED
    }
}
