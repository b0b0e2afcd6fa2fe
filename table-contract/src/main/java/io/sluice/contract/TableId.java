package io.sluice.contract;

import static java.util.Objects.requireNonNull;

/// Which table: two schemas of one database may hold tables of the same name, so all three parts count.
///
/// @param database name of the pipeline's source database, as the stack names it
/// @param schema schema in the source, in the source's own case
/// @param table table in the source, in the source's own case
public record TableId(String database, String schema, String table) implements Comparable<TableId> {

    public TableId {
        requireText(database, "database");
        requireText(schema, "schema");
        requireText(table, "table");
    }

    /// The name a reader knows the table by inside its database.
    public String qualifiedName() {
        return schema + "." + table;
    }

    @Override
    public int compareTo(TableId other) {
        int byDatabase = database.compareTo(other.database);
        int bySchema = byDatabase != 0 ? byDatabase : schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : table.compareTo(other.table);
    }

    private static void requireText(String value, String part) {
        if (requireNonNull(value, part + " is null").isEmpty()) {
            throw new IllegalArgumentException("%s of a table must not be empty".formatted(part));
        }
    }
}
