package io.sluice.validator.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads one row group of a footer and holds its chunks against its rows.
final class RowGroupReader {

    private static final List<ColumnChunk> KEEP_NONE = List.of();

    private final CompactReader in;
    private final List<ParquetColumn> columns;
    private final byte[][] paths;
    private final long[] chunkValues;
    private final ChunkReader chunk;
    private List<ColumnChunk> kept = KEEP_NONE;
    private int chunks;
    private long rows = -1;
    private long bytes;

    /// @param columns columns of the schema, each of which every row group must have a chunk of
    /// @param paths what [#paths] gives of the columns
    /// @param end offset behind the last byte that a chunk may have
    RowGroupReader(CompactReader in, List<ParquetColumn> columns, byte[][] paths, long end) {
        this.in = in;
        this.columns = columns;
        this.chunk = new ChunkReader(in, end);
        this.paths = paths;
        this.chunkValues = new long[columns.size()];
    }

    /// The paths that the columns' chunks must have: a flat column's is its name.
    static byte[][] paths(List<ParquetColumn> columns) {
        byte[][] paths = new byte[columns.size()][];
        for (int index = 0; index < paths.length; index++) {
            paths[index] = columns.get(index).name().getBytes(StandardCharsets.UTF_8);
        }
        return paths;
    }

    RowGroup read() throws InvalidParquetException {
        kept = new ArrayList<>(columns.size());
        parse();
        return new RowGroup(rows, kept);
    }

    /// Reads the next row group in place of the one before, keeping nothing but its sums.
    void parse() throws InvalidParquetException {
        chunks = 0;
        rows = -1;
        bytes = 0;
        in.struct("RowGroup");
        for (int id = in.field(); id != CompactReader.END; id = in.field()) {
            switch (id) {
                case 1 -> chunks();
                case 3 -> rows = in.int64();
                default -> in.skip();
            }
        }
        if (chunks != columns.size()) {
            throw new InvalidParquetException(
                    "row group must have a chunk for each of %d columns but has %d".formatted(columns.size(), chunks));
        }
        if (rows < 0) {
            throw new InvalidParquetException("row group must say how many rows it has but says %d".formatted(rows));
        }
        for (int index = 0; index < chunks; index++) {
            if (chunkValues[index] != rows) {
                requireValues(columns.get(index), chunkValues[index]);
            }
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

    private void chunks() throws InvalidParquetException {
        int found = in.list();
        if (found > columns.size()) {
            throw new InvalidParquetException(
                    "row group must have a chunk for each of %d columns but has more".formatted(columns.size()));
        }
        for (int index = 0; index < found; index++) {
            in.element();
            chunk.read(columns.get(index), paths[index]);
            bytes += chunk.length();
            chunkValues[index] = chunk.values();
            if (kept != KEEP_NONE) {
                kept.add(chunk.chunk());
            }
        }
        in.endList();
        chunks = found;
    }

    private void requireValues(ParquetColumn column, long values) throws InvalidParquetException {
        if (column.repetition() != Repetition.REPEATED) {
            throw new InvalidParquetException("column '%s' must have a value for each of %d rows but has %d"
                    .formatted(column.name(), rows, values));
        }
    }
}
