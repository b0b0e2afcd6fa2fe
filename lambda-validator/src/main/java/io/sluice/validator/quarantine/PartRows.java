package io.sluice.validator.quarantine;

import io.sluice.validator.scan.RowValues;
import java.util.BitSet;

/// Writes some of a file's rows into a file of their own, as its values come by. A row group of which none is chosen
/// is left out.
final class PartRows implements RowValues {

    private static final int NO_COLUMN = -1;

    private final int columns;
    private final PartWriter writer;
    private final Choice choice;
    private final MoreColumns more;
    private BitSet chosen = new BitSet();
    private long firstRow;
    private int rows;
    private ChunkWriter chunk;
    private int column = NO_COLUMN;
    private int next;

    /// @param columns how many columns the source has
    /// @param choice which rows
    /// @param more what writes columns that the source has not
    PartRows(int columns, PartWriter writer, Choice choice, MoreColumns more) {
        this.columns = columns;
        this.writer = writer;
        this.choice = choice;
        this.more = more;
    }

    @Override
    public void begin(long first, int count) {
        firstRow = first;
        rows = count;
        chosen = choice.of(first, count);
        if (!chosen.isEmpty()) {
            writer.beginGroup();
        }
    }

    @Override
    public void value(int of, long row, byte[] bytes, int from, int length) {
        int index = (int) (row - firstRow);
        if (!chosen.get(index)) {
            return;
        }
        if (of != column) {
            endColumn();
            beginColumn(of);
        }
        chunk.nulls(chosen.get(next, index).cardinality());
        chunk.value(bytes, from, length);
        next = index + 1;
    }

    @Override
    public void end() {
        if (chosen.isEmpty()) {
            return;
        }
        endColumn();
        for (int index = 0; index < columns; index++) {
            if (!writer.isWritten(index)) {
                beginColumn(index);
                endColumn();
            }
        }
        more.write(writer, firstRow, rows);
        writer.endGroup(chosen.cardinality());
    }

    private void beginColumn(int of) {
        column = of;
        next = 0;
        chunk = writer.begin(of);
    }

    private void endColumn() {
        if (column != NO_COLUMN) {
            chunk.nulls(chosen.get(next, rows).cardinality());
            writer.end(column);
            column = NO_COLUMN;
        }
    }

    /// Says which rows of a row group are written.
    interface Choice {

        BitSet of(long firstRow, int rows);
    }

    /// Writes columns that the source has not.
    interface MoreColumns {

        /// Writes them for the chosen rows of a row group.
        void write(PartWriter writer, long firstRow, int rows);
    }
}
