package io.sluice.local.dms.mapping;

import static java.util.Objects.requireNonNull;

import io.sluice.local.dms.source.SourceTable;
import java.util.List;

/// What becomes of one source table.
///
/// @param source the table
/// @param schema first folder of its files
/// @param table second folder of its files
/// @param columns columns in file order: the source's own, added ones, before images
/// @param lobBytes bytes at which a LOB is cut
public record TargetTable(SourceTable source, String schema, String table, List<TargetColumn> columns, int lobBytes) {

    public TargetTable {
        requireNonNull(source, "source is null");
        requireNonNull(schema, "schema is null");
        requireNonNull(table, "table is null");
        columns = List.copyOf(columns);
    }

    /// Names and types of the columns: what two files must share to be of one shape.
    public List<String> shape() {
        return columns.stream()
                .map(column -> "%s %s".formatted(column.name(), column.type()))
                .toList();
    }

    /// Folder of the table's files below the task's own, with a slash at its end.
    public String folder() {
        return schema + "/" + table + "/";
    }
}
