package io.sluice.validator.parquet;

import java.util.List;

/// One row group as the footer describes it.
///
/// @param rows rows it holds
/// @param chunks where each column lies, in the order of the file's columns
public record RowGroup(long rows, List<ColumnChunk> chunks) {

    public RowGroup {
        chunks = List.copyOf(chunks);
    }
}
