package io.sluice.replication.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.sluice.contract.TableId;
import java.util.Optional;

/// Which tables a rule is about.
///
/// @param schemaName schema, or a pattern
/// @param tableName table, or a pattern
/// @param columnName column, for rules about one
/// @param tableType `view`, for selections of one
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ObjectLocator(
        @JsonProperty("schema-name") String schemaName,
        @JsonProperty("table-name") String tableName,
        @JsonProperty("column-name") Optional<String> columnName,
        @JsonProperty("table-type") Optional<String> tableType) {

    private static final String EVERY = "%";

    /// Every selected table.
    static ObjectLocator everyTable() {
        return patterns(EVERY, EVERY, Optional.empty());
    }

    /// One table by its exact name, for rules that know no patterns.
    static ObjectLocator exact(TableId id) {
        return new ObjectLocator(id.schema(), id.table(), Optional.empty(), Optional.empty());
    }

    /// One view by its exact name, which DMS takes for a table's unless it is told.
    static ObjectLocator exactView(TableId id) {
        return new ObjectLocator(id.schema(), id.table(), Optional.empty(), Optional.of("view"));
    }

    /// One table, for rules that read names as patterns.
    static ObjectLocator table(TableId id) {
        return patterns(escape(id.schema()), escape(id.table()), Optional.empty());
    }

    static ObjectLocator column(TableId id, String column) {
        return patterns(escape(id.schema()), escape(id.table()), Optional.of(column));
    }

    private static ObjectLocator patterns(String schema, String table, Optional<String> column) {
        return new ObjectLocator(schema, table, column, Optional.empty());
    }

    /// An underscore is a wildcard in a pattern: `order_items` would take `order-items` too.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.html>
    private static String escape(String name) {
        return name.replace("_", "[_]");
    }
}
