package io.sluice.local.dms.mapping;

import static java.util.Objects.requireNonNull;

import io.sluice.local.dms.TableName;

/// Which objects a rule is about.
///
/// @param schema pattern of the schema's name
/// @param table pattern of the table's name
/// @param column pattern of the column's name
public record Locator(NamePattern schema, NamePattern table, NamePattern column) {

    public Locator {
        requireNonNull(schema, "schema is null");
        requireNonNull(table, "table is null");
        requireNonNull(column, "column is null");
    }

    boolean matches(TableName name) {
        return schema.matches(name.schema()) && table.matches(name.table());
    }

    boolean matches(TableName name, String columnName) {
        return matches(name) && column.matches(columnName);
    }

    /// The locator's table for a message.
    String text() {
        return schema.text() + "." + table.text();
    }
}
