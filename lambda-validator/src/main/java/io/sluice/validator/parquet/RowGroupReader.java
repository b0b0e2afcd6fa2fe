package io.sluice.validator.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads one row group of a footer and holds its chunks against its rows.
final class RowGroupReader {

    private final CompactReader in;
    private final List<ParquetColumn> columns;
    private final byte[][] paths;
    private final long end;
    private final List<ColumnChunk> chunks = new ArrayList<>();
    private long rows = -1;
    private long bytes;

    /// @param columns columns of the schema, each of which every row group must have a chunk of
    /// @param end offset behind the last byte that a chunk may have
    RowGroupReader(CompactReader in, List<ParquetColumn> columns, long end) {
        this.in = in;
        this.columns = columns;
        this.paths = new byte[columns.size()][];
        for (int index = 0; index < paths.length; index++) {
            paths[index] = columns.get(index).name().getBytes(StandardCharsets.UTF_8);
        }
        this.end = end;
    }

    RowGroup read() throws InvalidParquetException {
        parse();
        return new RowGroup(rows, chunks);
    }

    /// Reads the next row group in place of the one before, keeping nothing but its sums.
    void parse() throws InvalidParquetException {
        chunks.clear();
        rows = -1;
        bytes = 0;
        in.struct("RowGroup", this::field);
        if (chunks.size() != columns.size()) {
            throw new InvalidParquetException("row group must have a chunk for each of %d columns but has %d"
                    .formatted(columns.size(), chunks.size()));
        }
        if (rows < 0) {
            throw new InvalidParquetException("row group must say how many rows it has but says %d".formatted(rows));
        }
        for (ColumnChunk chunk : chunks) {
            chunk.requireValues(rows);
        }
    }

    /// Rows of the row group read last.
    long rows() {
        return rows;
    }

    /// Bytes that its chunks take in the file.
    long bytes() {
        return bytes;
    }

    private void field(int id) throws InvalidParquetException {
        switch (id) {
            case 1 -> in.list(this::chunk);
            case 3 -> rows = in.int64();
            default -> in.skip();
        }
    }

    private void chunk(int index) throws InvalidParquetException {
        if (index >= columns.size()) {
            throw new InvalidParquetException(
                    "row group must have a chunk for each of %d columns but has more".formatted(columns.size()));
        }
        ColumnChunk chunk = new ChunkReader(in, columns.get(index), paths[index], end).read();
        bytes += chunk.length();
        chunks.add(chunk);
    }
}
