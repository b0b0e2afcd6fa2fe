package io.sluice.local.dms.source;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.DmsColumn;

/// A column of a source table.
///
/// @param name name in the source's own case
/// @param declared type as `format_type` prints it, domains resolved
/// @param type what DMS makes of it
/// @param logging whether the log of changes carries the column
public record SourceColumn(String name, String declared, DmsColumn type, Logging logging) {

    public SourceColumn {
        requireNonNull(name, "name is null");
        requireNonNull(declared, "declared is null");
        requireNonNull(type, "type is null");
        requireNonNull(logging, "logging is null");
    }

    /// Whether a change carries a column's value.
    public enum Logging {
        LOGGED,

        /// Generated columns: their values are looked up when a row changes.
        COMPUTED
    }
}
