package io.sluice.validator.parquet;

import java.util.ArrayList;
import java.util.List;

/// Reads the row groups of a footer and adds up what they hold.
final class RowGroupReader {

    private final CompactReader in;
    private final List<ParquetColumn> columns;
    private final long end;
    private final List<ChunkReader> chunks = new ArrayList<>();
    private long groupRows;
    private long rows;
    private long bytes;

    /// @param columns columns of the schema, each of which every row group must have a chunk of
    /// @param end offset behind the last byte that a chunk may have
    RowGroupReader(CompactReader in, List<ParquetColumn> columns, long end) {
        this.in = in;
        this.columns = columns;
        this.end = end;
    }

    /// @return how many row groups there are
    int read() throws InvalidParquetException {
        return in.list(index -> rowGroup());
    }

    /// Rows of all row groups together.
    long rows() {
        return rows;
    }

    private void rowGroup() throws InvalidParquetException {
        chunks.clear();
        groupRows = -1;
        in.struct("RowGroup", this::field);
        if (chunks.size() != columns.size()) {
            throw new InvalidParquetException("row group must have a chunk for each of %d columns but has %d"
                    .formatted(columns.size(), chunks.size()));
        }
        if (groupRows < 0 || groupRows > Long.MAX_VALUE - rows) {
            throw new InvalidParquetException(
                    "row group must say how many rows it has but says %d".formatted(groupRows));
        }
        for (ChunkReader chunk : chunks) {
            chunk.requireValues(groupRows);
        }
        rows += groupRows;
    }

    private void field(int id) throws InvalidParquetException {
        switch (id) {
            case 1 -> in.list(this::chunk);
            case 3 -> groupRows = in.int64();
            default -> in.skip();
        }
    }

    private void chunk(int index) throws InvalidParquetException {
        if (index >= columns.size()) {
            throw new InvalidParquetException(
                    "row group must have a chunk for each of %d columns but has more".formatted(columns.size()));
        }
        ChunkReader chunk = new ChunkReader(in, columns.get(index), end);
        bytes += chunk.read();
        // Chunks that lie over each other would let a small file hold many times its size.
        if (bytes > end) {
            throw new InvalidParquetException(
                    "chunks must fit the %d bytes before the footer but take %d".formatted(end, bytes));
        }
        chunks.add(chunk);
    }
}
