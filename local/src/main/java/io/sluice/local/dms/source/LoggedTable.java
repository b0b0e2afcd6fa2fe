package io.sluice.local.dms.source;

import static java.util.Objects.requireNonNull;

import io.sluice.local.dms.TableName;
import java.util.List;

/// A table as the log describes it before its first change.
///
/// @param name the table
/// @param columns columns in the order of the values
public record LoggedTable(TableName name, List<LoggedColumn> columns) {

    public LoggedTable {
        requireNonNull(name, "name is null");
        columns = List.copyOf(columns);
    }

    /// @param name name of the column
    /// @param typeNumber number of the type in the source's catalogue
    /// @param modifier length, or precision and scale, in the source's own packing
    /// @param role whether the column tells rows apart
    public record LoggedColumn(String name, long typeNumber, int modifier, Role role) {

        public LoggedColumn {
            requireNonNull(name, "name is null");
            requireNonNull(role, "role is null");
        }
    }

    /// Whether a column is part of the replica identity.
    public enum Role {
        IDENTITY,
        OTHER
    }
}
