package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.Page;
import io.sluice.validator.parquet.Page.Slice;

/// Which rows of a page have a value: counted run by run, never laid open.
final class Levels {

    private final Runs runs = new Runs();
    private Slice slice = new Slice(new byte[0], 0, 0);
    private long firstRow;
    private int rows;
    private int present;

    /// @param optional whether rows may be without a value
    /// @param first number of the page's first row
    void read(Page page, boolean optional, long first) throws InvalidParquetException {
        slice = page.levels();
        rows = page.values();
        firstRow = first;
        present = optional ? counted() : rows;
        if (page.nulls() >= 0 && page.nulls() != rows - present) {
            throw new InvalidParquetException(
                    "page must have the %d nulls it says but has %d".formatted(page.nulls(), rows - present));
        }
    }

    /// How many rows have a value.
    int present() {
        return present;
    }

    boolean hasNulls() {
        return present < rows;
    }

    Slice slice() {
        return slice;
    }

    int rows() {
        return rows;
    }

    long firstRow() {
        return firstRow;
    }

    /// Tells the rows without a value.
    void nulls(RowSink sink) throws InvalidParquetException {
        runs.reset(slice, 1);
        int row = 0;
        while (row < rows) {
            runs.next(rows - row);
            if (!runs.isPacked()) {
                if (runs.value() == 0) {
                    sink.rows(firstRow + row, runs.count());
                }
            } else {
                nullsOfRun(row, sink);
            }
            row += runs.count();
        }
    }

    private void nullsOfRun(int row, RowSink sink) {
        for (int index = 0; index < runs.count(); index++) {
            if (runs.at(index) == 0) {
                sink.rows(firstRow + row + index, 1);
            }
        }
    }

    private int counted() throws InvalidParquetException {
        runs.reset(slice, 1);
        int set = 0;
        int row = 0;
        while (row < rows) {
            runs.next(rows - row);
            if (runs.isPacked()) {
                set += runs.setBits();
            } else if (runs.value() == 1) {
                set += runs.count();
            } else if (runs.value() != 0) {
                throw new InvalidParquetException(
                        "level of a flat column must be 0 or 1 but was %d".formatted(runs.value()));
            }
            row += runs.count();
        }
        return set;
    }
}
