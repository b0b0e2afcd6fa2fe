package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;
import java.util.Arrays;

/// The hash of the key of each row of one row group, gathered column by column.
final class KeyRows {

    /// Most rows of a row group whose keys are held against each other: eight bytes each. DMS writes ten thousand.
    static final int MAX_ROWS = 4 << 20;

    private final KeyHash family;
    private final RowSet nulls = new RowSet();
    private long[] hashes = new long[0];
    private long first;
    private int rows;

    /// @param family which hash
    KeyRows(KeyHash family) {
        this.family = family;
    }

    /// Begins a row group.
    void reset(long firstRow, int rowCount) {
        if (hashes.length < rowCount) {
            hashes = new long[rowCount];
        } else {
            Arrays.fill(hashes, 0, rowCount, 0);
        }
        nulls.begin(firstRow, rowCount);
        first = firstRow;
        rows = rowCount;
    }

    int rows() {
        return rows;
    }

    long firstRow() {
        return first;
    }

    /// Whether a row has all of its key.
    boolean isWhole(int row) {
        return !nulls.contains(first + row);
    }

    long hash(int row) {
        return hashes[row];
    }

    /// Takes note of rows without a value in a column of the key.
    RowSink nulls() {
        return nulls::add;
    }

    /// Sees the values of a column of the key.
    ///
    /// @param place place of the column in the key
    ValueVisitor column(int place) {
        return new KeyColumn(place);
    }

    /// Adds one column's hashes to those of the others.
    private final class KeyColumn implements ValueVisitor {

        private final int place;
        private final LevelCursor cursor = new LevelCursor();

        KeyColumn(int place) {
            this.place = place;
        }

        @Override
        public void page(Levels levels) throws InvalidParquetException {
            cursor.reset(levels);
        }

        @Override
        public void visit(Values values, int index, int ordinal, int count) throws InvalidParquetException {
            long hash = family.of(values.bytes(), values.start(index), values.length(index), place);
            cursor.rows(ordinal, count, (row, some) -> {
                for (int at = (int) (row - first); at < row - first + some; at++) {
                    hashes[at] += hash;
                }
            });
        }
    }
}
