package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;

/// Finds the rows of a page's values. Goes forward only, so that finding many costs one walk over the levels.
final class LevelCursor {

    private final Runs runs = new Runs();
    private Levels levels = new Levels();
    private int row;
    private int value;
    private int runPresent;
    private int bit;

    /// Begins at the page's first value.
    void reset(Levels page) throws InvalidParquetException {
        levels = page;
        row = 0;
        value = 0;
        runPresent = 0;
        bit = 0;
        if (page.hasNulls()) {
            runs.reset(page.slice(), 1);
        }
    }

    /// Tells the rows of some values.
    ///
    /// @param first place of the first of them among the page's values, not before one asked for earlier
    /// @param count how many
    void rows(int first, int count, RowSink sink) throws InvalidParquetException {
        if (!levels.hasNulls()) {
            sink.rows(levels.firstRow() + first, count);
            return;
        }
        int next = first;
        int end = first + count;
        while (next < end) {
            while (next >= value + runPresent) {
                advance();
            }
            next = runs.isPacked() ? packed(next, end, sink) : repeated(next, end, sink);
        }
    }

    private void advance() throws InvalidParquetException {
        row += runs.count();
        value += runPresent;
        runs.next(levels.rows() - row);
        bit = 0;
        runPresent = runs.isPacked() ? runs.setBits() : runs.value() * runs.count();
    }

    private int repeated(int next, int end, RowSink sink) {
        int some = Math.min(end, value + runPresent) - next;
        sink.rows(levels.firstRow() + row + (next - value), some);
        return next + some;
    }

    /// Consumes the run's bits up to the last value that is asked for, counting those before it.
    private int packed(int first, int end, RowSink sink) {
        int next = first;
        while (next < end && runPresent > 0) {
            if (runs.at(bit) == 1) {
                if (value == next) {
                    sink.rows(levels.firstRow() + row + bit, 1);
                    next++;
                }
                value++;
                runPresent--;
            }
            bit++;
        }
        return next;
    }
}
