package io.sluice.validator.quarantine;

import io.sluice.contract.type.ParquetType;
import io.sluice.contract.type.ParquetType.Converted;
import io.sluice.contract.type.ParquetType.Physical;
import io.sluice.validator.parquet.Codec;
import io.sluice.validator.parquet.DeclaredType;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.Repetition;
import io.sluice.validator.scan.BadRows.BadRow;
import io.sluice.validator.scan.RowValues;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Sends each row of a file into one of two: those that are set aside with their reason and number, the others as they
/// are.
final class SplitRows implements RowValues {

    private static final String REASON = "sluice_reason";
    private static final String ROW = "sluice_row";

    private final List<ParquetColumn> columns;
    private final List<BadRow> aside;
    private final PartWriter lakeWriter;
    private final PartWriter failWriter;
    private final PartRows lake;
    private final PartRows fail;

    /// @param columns columns of the file
    /// @param aside rows that are set aside, in the order of the file
    SplitRows(List<ParquetColumn> columns, List<BadRow> aside, Codec codec, PartOutput lakeOut, PartOutput failOut) {
        this.columns = columns;
        this.aside = aside;
        this.lakeWriter = new PartWriter(columns, codec, lakeOut);
        this.failWriter = new PartWriter(failColumns(columns), codec, failOut);
        this.lake = new PartRows(columns.size(), lakeWriter, this::good, (writer, first, rows) -> {});
        this.fail = new PartRows(columns.size(), failWriter, this::bad, this::reasons);
    }

    /// The columns of a file of rows that were set aside: the reason, and the number of the row, from 1, behind the
    /// others. Where a table has columns of these names, theirs end with a `_`.
    static List<ParquetColumn> failColumns(List<ParquetColumn> columns) {
        List<ParquetColumn> all = new ArrayList<>(columns);
        all.add(required(free(REASON, columns), ParquetType.of(Physical.BYTE_ARRAY, Converted.UTF8)));
        all.add(required(free(ROW, columns), ParquetType.plain(Physical.INT64)));
        return all;
    }

    @Override
    public void begin(long firstRow, int rows) {
        lake.begin(firstRow, rows);
        fail.begin(firstRow, rows);
    }

    @Override
    public void value(int column, long row, byte[] bytes, int from, int length) {
        lake.value(column, row, bytes, from, length);
        fail.value(column, row, bytes, from, length);
    }

    @Override
    public void end() {
        lake.end();
        fail.end();
    }

    /// Writes both footers.
    void finish() {
        lakeWriter.finish();
        failWriter.finish();
    }

    private BitSet bad(long firstRow, int rows) {
        BitSet bad = new BitSet(rows);
        of(firstRow, rows).forEach(row -> bad.set((int) (row.row() - firstRow)));
        return bad;
    }

    private BitSet good(long firstRow, int rows) {
        BitSet good = bad(firstRow, rows);
        good.flip(0, rows);
        return good;
    }

    private void reasons(PartWriter writer, long firstRow, int rows) {
        ChunkWriter texts = writer.begin(columns.size());
        for (BadRow row : of(firstRow, rows)) {
            byte[] reason = row.reason().getBytes(StandardCharsets.UTF_8);
            texts.value(reason, 0, reason.length);
        }
        writer.end(columns.size());
        ChunkWriter numbers = writer.begin(columns.size() + 1);
        for (BadRow row : of(firstRow, rows)) {
            byte[] number = ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(row.row() + 1)
                    .array();
            numbers.value(number, 0, number.length);
        }
        writer.end(columns.size() + 1);
    }

    private List<BadRow> of(long firstRow, int rows) {
        return aside.subList(place(firstRow), place(firstRow + rows));
    }

    /// How many of the rows that are set aside come before one.
    private int place(long row) {
        int from = 0;
        int to = aside.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (aside.get(middle).row() < row) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static String free(String name, List<ParquetColumn> columns) {
        String free = name;
        while (isTaken(free, columns)) {
            free += "_";
        }
        return free;
    }

    private static boolean isTaken(String name, List<ParquetColumn> columns) {
        return columns.stream().anyMatch(column -> column.name().equalsIgnoreCase(name));
    }

    private static ParquetColumn required(String name, ParquetType type) {
        return new ParquetColumn(name, Repetition.REQUIRED, new DeclaredType(type, Optional.empty()));
    }
}
