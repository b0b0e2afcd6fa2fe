package io.sluice.validator.parquet;

import java.util.List;

/// What a file says of itself: believed only after the parts were held against each other.
///
/// @param rows rows of all row groups together
/// @param rowGroups how many row groups
/// @param columns columns in file order, at least one
public record ParquetFooter(long rows, int rowGroups, List<ParquetColumn> columns) {

    public ParquetFooter {
        columns = List.copyOf(columns);
    }
}
