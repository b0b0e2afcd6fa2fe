package io.sluice.local.dms;

import static java.util.Objects.requireNonNull;

import io.sluice.local.SqlName;

/// A table by the names the source gives it.
///
/// @param schema schema in the source's own case
/// @param table table in the source's own case
public record TableName(String schema, String table) implements Comparable<TableName> {

    public TableName {
        requireNonNull(schema, "schema is null");
        requireNonNull(table, "table is null");
    }

    /// The name in SQL, quoted so that case and dots survive.
    public String quoted() {
        return SqlName.quoted(schema) + "." + SqlName.quoted(table);
    }

    @Override
    public int compareTo(TableName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : table.compareTo(other.table);
    }

    @Override
    public String toString() {
        return schema + "." + table;
    }
}
