package io.sluice.local.dms.source;

import static java.util.Objects.requireNonNull;

import io.sluice.local.dms.TableName;
import java.util.List;

/// A source table as it is at one moment.
///
/// @param name the table
/// @param columns columns in the order in which the source declares them
/// @param primaryKey names of the key columns in key order, empty for a table without a key
/// @param identity what the log says of a row before its change
/// @param storage whether the rows are the table's own
public record SourceTable(
        TableName name, List<SourceColumn> columns, List<String> primaryKey, Identity identity, Storage storage) {

    public SourceTable {
        requireNonNull(name, "name is null");
        requireNonNull(identity, "identity is null");
        requireNonNull(storage, "storage is null");
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
    }

    /// Position of the column in [#columns], or -1 if there is none of that name.
    public int indexOf(String column) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().equals(column)) {
                return index;
            }
        }
        return -1;
    }

    /// The table in a `FROM` clause, without tables that inherit from it.
    public String from() {
        return storage == Storage.PARTITIONED ? name.quoted() : "ONLY " + name.quoted();
    }

    /// Whether changes can be matched to rows by key.
    public boolean hasKey() {
        return !primaryKey.isEmpty();
    }

    /// The same table with other columns, as a change shows it.
    public SourceTable withColumns(List<SourceColumn> others) {
        return new SourceTable(name, others, primaryKey, identity, storage);
    }

    /// The replica identity of a table.
    /// See <https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY>
    public enum Identity {
        /// Key columns, of the primary key or of another unique index.
        KEY,
        /// All columns.
        FULL,
        /// Nothing: PostgreSQL refuses updates and deletes of the table where a publication covers them.
        NONE
    }

    /// Where the rows of a table are.
    public enum Storage {
        OWN,
        PARTITIONED
    }
}
