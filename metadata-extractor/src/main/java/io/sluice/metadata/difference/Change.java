package io.sluice.metadata.difference;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableId;

/// One thing that changed.
///
/// @param table the table
/// @param kind what the change does
/// @param what the rest of a sentence after the table's name
public record Change(TableId table, Kind kind, String what) {

    public Change {
        requireNonNull(table, "table is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(what, "what is null");
    }

    /// The sentence.
    public String sentence() {
        return "%s: %s (%s)".formatted(table.qualifiedName(), what, kind.words());
    }
}
