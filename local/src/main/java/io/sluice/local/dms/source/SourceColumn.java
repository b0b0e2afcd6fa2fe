package io.sluice.local.dms.source;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.DmsColumn;

/// A column of a source table.
///
/// @param name name in the source's own case
/// @param declared type as `format_type` prints it, domains resolved
/// @param type what DMS makes of it
public record SourceColumn(String name, String declared, DmsColumn type) {

    public SourceColumn {
        requireNonNull(name, "name is null");
        requireNonNull(declared, "declared is null");
        requireNonNull(type, "type is null");
    }
}
