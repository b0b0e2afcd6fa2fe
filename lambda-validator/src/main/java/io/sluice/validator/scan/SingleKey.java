package io.sluice.validator.scan;

import io.sluice.contract.type.ParquetType.Physical;
import io.sluice.validator.parquet.InvalidParquetException;
import java.util.List;

/// Tells the keys of one column as they come: nothing of them is kept, however many rows a row group has.
final class SingleKey implements KeyGathering.Gatherer, ValueVisitor {

    private final List<KeyHash> families;
    private final KeySink sink;
    private final RowSink told = this::tell;
    private final LevelCursor cursor = new LevelCursor();
    private PreviousValue previous = new PreviousValue(Physical.BYTE_ARRAY);
    private long first;
    private long second;
    private boolean rises;

    /// @param families which hashes are made
    /// @param sink who is told
    SingleKey(List<KeyHash> families, KeySink sink) {
        this.families = families;
        this.sink = sink;
    }

    @Override
    public ValueVisitor column(int place, Physical physical) {
        previous = new PreviousValue(physical);
        return this;
    }

    /// Rows without a value are never seen, and so have no key.
    @Override
    public RowSink nulls() {
        return (row, count) -> {};
    }

    @Override
    public void begin(long firstRow, int rows, int time) {}

    @Override
    public void end() {}

    @Override
    public void close() {}

    @Override
    public void page(Levels levels) throws InvalidParquetException {
        cursor.reset(levels);
    }

    @Override
    public void visit(Values values, int index, int ordinal, int count) throws InvalidParquetException {
        first = hash(0, values, index);
        second = families.size() > 1 ? hash(1, values, index) : 0;
        rises = previous.next(values.bytes(), values.start(index), values.length(index)) > 0;
        cursor.rows(ordinal, count, told);
    }

    private void tell(long row, long count) {
        sink.keys(row, (int) count, first, second, rises);
        // A value that goes on behind rows without one is the same.
        rises = false;
    }

    private long hash(int family, Values values, int index) {
        return families.get(family).of(values.bytes(), values.start(index), values.length(index), 0);
    }
}
