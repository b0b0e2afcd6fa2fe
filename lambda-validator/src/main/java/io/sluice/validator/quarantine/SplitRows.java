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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sends each row of a file into one of two: those that are set aside with their reason and number, the others as they
/// are.
final class SplitRows implements RowValues {

    private static final String REASON = "sluice_reason";
    private static final String ROW = "sluice_row";

    private final PartWriter lakeWriter;
    private final PartWriter failWriter;
    private final PartRows lake;
    private final PartRows fail;

    /// @param columns columns of the file
    /// @param aside rows that are set aside, in the order of the file
    SplitRows(List<ParquetColumn> columns, List<BadRow> aside, Codec codec, PartOutput lakeOut, PartOutput failOut) {
        AsideRows rows = new AsideRows(aside, columns.size());
        this.lakeWriter = new PartWriter(columns, codec, lakeOut);
        this.failWriter = new PartWriter(failColumns(columns), codec, failOut);
        this.lake = new PartRows(columns.size(), lakeWriter, rows::notIn, (writer, first, count) -> {});
        this.fail = new PartRows(columns.size(), failWriter, rows::in, rows::write);
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
