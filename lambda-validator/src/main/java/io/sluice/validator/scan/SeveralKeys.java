package io.sluice.validator.scan;

import io.sluice.contract.type.ParquetType.Physical;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.Memory;
import java.util.Arrays;
import java.util.List;

/// Tells the keys of several columns, of which each adds its hashes to those of the others. A row group with more
/// rows than are held at once is read as often as it takes.
final class SeveralKeys implements KeyGathering.Gatherer {

    private final List<KeyHash> families;
    private final KeySink sink;
    private final int mostRows;
    private final Memory memory;
    private final RowSet nulls = new RowSet();
    private final long[][] hashes;
    private byte[] orders = new byte[0];
    private boolean isWhole = true;
    private long first;
    private int rows;

    /// @param families which hashes are made
    /// @param sink who is told
    /// @param mostRows most rows of a row group that are held at once
    /// @param memory what the hashes count against
    SeveralKeys(List<KeyHash> families, KeySink sink, int mostRows, Memory memory) {
        this.families = families;
        this.sink = sink;
        this.mostRows = mostRows;
        this.memory = memory;
        this.hashes = new long[families.size()][0];
    }

    @Override
    public int times(int groupRows) {
        return Math.max(1, Math.ceilDiv(groupRows, mostRows));
    }

    @Override
    public void begin(long firstRow, int groupRows, int time) throws InvalidParquetException {
        first = firstRow + (long) time * mostRows;
        rows = Math.min(groupRows - time * mostRows, mostRows);
        for (int family = 0; family < hashes.length; family++) {
            if (hashes[family].length < rows) {
                memory.take((long) (rows - hashes[family].length) * Long.BYTES);
                hashes[family] = new long[rows];
            } else {
                Arrays.fill(hashes[family], 0, rows, 0);
            }
        }
        if (orders.length < rows) {
            memory.take(rows - orders.length);
            orders = new byte[rows];
        } else {
            Arrays.fill(orders, 0, rows, (byte) 0);
        }
        nulls.begin(first, rows, time);
    }

    @Override
    public void end() {
        for (int row = 0; row < rows; row++) {
            if (!nulls.contains(first + row)) {
                sink.keys(
                        first + row,
                        1,
                        hashes[0][row],
                        hashes.length > 1 ? hashes[1][row] : 0,
                        isWhole && KeyOrder.rises(orders[row]));
            }
        }
    }

    @Override
    public void close() {
        for (int family = 0; family < hashes.length; family++) {
            memory.give((long) hashes[family].length * Long.BYTES);
            hashes[family] = new long[0];
        }
        memory.give(orders.length);
        orders = new byte[0];
    }

    @Override
    public RowSink nulls() {
        return (row, count) -> {
            long from = Math.max(row, first);
            long to = Math.min(row + count, first + rows);
            // The row behind one without a key has none before it that it is more than.
            isWhole = false;
            if (from < to) {
                nulls.add(from, to - from);
            }
        };
    }

    @Override
    public ValueVisitor column(int place, Physical physical) {
        return new KeyColumn(place, physical);
    }

    /// Adds one column's hashes to those of the others.
    private final class KeyColumn implements ValueVisitor {

        private final int place;
        private final long[] current = new long[hashes.length];
        private final RowSink added = this::add;
        private final LevelCursor cursor = new LevelCursor();
        private final PreviousValue previous;
        private int order;

        KeyColumn(int place, Physical physical) {
            this.place = place;
            this.previous = new PreviousValue(physical);
        }

        @Override
        public void page(Levels levels) throws InvalidParquetException {
            cursor.reset(levels);
        }

        @Override
        public void visit(Values values, int index, int ordinal, int count) throws InvalidParquetException {
            for (int family = 0; family < hashes.length; family++) {
                current[family] =
                        families.get(family).of(values.bytes(), values.start(index), values.length(index), place);
            }
            order = previous.next(values.bytes(), values.start(index), values.length(index));
            cursor.rows(ordinal, count, added);
        }

        private void add(long row, long count) {
            int from = Math.clamp(row - first, 0, rows);
            int to = Math.clamp(row + count - first, 0, rows);
            if (order != 0 && row >= first && from < to) {
                orders[from] = KeyOrder.with(orders[from], place, order > 0);
            }
            order = 0;
            for (int family = 0; family < hashes.length; family++) {
                for (int at = from; at < to; at++) {
                    hashes[family][at] += current[family];
                }
            }
        }
    }
}
