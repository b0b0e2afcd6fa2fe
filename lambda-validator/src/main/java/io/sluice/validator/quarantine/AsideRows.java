package io.sluice.validator.quarantine;

import io.sluice.validator.scan.BadRows.BadRow;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/// The rows of a file that are set aside, by row group, with their reason and number.
///
/// @param all the rows in the order of the file
/// @param column place of the reason's column; the number's is behind it
record AsideRows(List<BadRow> all, int column) {

    AsideRows {
        all = List.copyOf(all);
    }

    /// Those of a row group, counted from its first row.
    BitSet in(long firstRow, int rows) {
        BitSet places = new BitSet(rows);
        of(firstRow, rows).forEach(row -> places.set((int) (row.row() - firstRow)));
        return places;
    }

    /// The others of a row group.
    BitSet notIn(long firstRow, int rows) {
        BitSet places = in(firstRow, rows);
        places.flip(0, rows);
        return places;
    }

    /// Writes the columns of reasons and numbers.
    void write(PartWriter writer, long firstRow, int rows) {
        ChunkWriter reasons = writer.begin(column);
        for (BadRow row : of(firstRow, rows)) {
            byte[] reason = row.reason().getBytes(StandardCharsets.UTF_8);
            reasons.value(reason, 0, reason.length);
        }
        writer.end(column);
        ChunkWriter numbers = writer.begin(column + 1);
        for (BadRow row : of(firstRow, rows)) {
            byte[] number = ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(row.row() + 1)
                    .array();
            numbers.value(number, 0, number.length);
        }
        writer.end(column + 1);
    }

    private List<BadRow> of(long firstRow, int rows) {
        return all.subList(before(firstRow), before(firstRow + rows));
    }

    /// How many of the rows come before one.
    private int before(long row) {
        int from = 0;
        int to = all.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (all.get(middle).row() < row) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
