package io.sluice.local.reconcile;

import io.sluice.contract.TableId;
import java.util.List;

/// How one table compares.
///
/// @param table the table
/// @param source rows and hash of the source
/// @param lake rows and hash of the lake's current state
/// @param differences keys of rows that differ, the first few, each with how
/// @param conversions what DMS's conversions changed, a sentence a column
public record TableResult(TableId table, Side source, Side lake, List<String> differences, List<String> conversions) {

    public TableResult {
        differences = List.copyOf(differences);
        conversions = List.copyOf(conversions);
    }

    /// Whether both sides hold the same rows.
    public boolean match() {
        return source.equals(lake);
    }

    /// @param rows how many
    /// @param hash hash of all of them, whatever their order
    public record Side(long rows, String hash) {}
}
