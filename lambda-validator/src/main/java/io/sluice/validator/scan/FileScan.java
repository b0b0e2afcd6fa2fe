package io.sluice.validator.scan;

import io.sluice.contract.type.ParquetType;
import io.sluice.contract.type.ParquetType.Converted;
import io.sluice.contract.type.ParquetType.Physical;
import io.sluice.validator.parquet.ColumnChunk;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.PageReader;
import io.sluice.validator.parquet.PageSource;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.parquet.Repetition;
import io.sluice.validator.parquet.RowGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads the row groups of a file one after the other, each column of a row group in the order of the file. The
/// operations come first, because deletions are exempt from some rules.
///
/// @param <E> how the place where the file lies says that it cannot read
final class FileScan<E extends Exception> {

    /// Most rows of a row group. DMS allows as many.
    /// See <https://docs.aws.amazon.com/dms/latest/APIReference/API_S3Settings.html>
    static final int MAX_GROUP_ROWS = 64 << 20;

    /// Most values of a file, NULLs included, which cost a bit each however few bytes they take.
    static final long MAX_VALUES = 1L << 36;

    /// Longest array of fixed length that is read.
    private static final int MAX_FIXED_BYTES = 1 << 10;

    private final ParquetFile<E> file;
    private final List<GroupListener> listeners;
    private final List<Optional<ColumnScan>> columns;
    private final int operation;
    private long rows;

    /// @param plans what is asked of each column, empty for one that is not read
    /// @param listeners what is told where row groups begin and end
    FileScan(ParquetFile<E> file, Function<ParquetColumn, Optional<ColumnPlan>> plans, List<GroupListener> listeners) {
        this(file, plans, listeners, "");
    }

    /// @param plans what is asked of each column, empty for one that is not read
    /// @param listeners what is told where row groups begin and end
    /// @param operationName name of the operation column, which is read first
    FileScan(
            ParquetFile<E> file,
            Function<ParquetColumn, Optional<ColumnPlan>> plans,
            List<GroupListener> listeners,
            String operationName) {
        this.file = file;
        this.listeners = List.copyOf(listeners);
        this.columns = new ArrayList<>();
        int found = -1;
        for (ParquetColumn column : file.footer().columns()) {
            found = column.name().equals(operationName) ? columns.size() : found;
            Optional<ColumnPlan> plan = plans.apply(column);
            columns.add(plan.isEmpty() ? Optional.empty() : Optional.of(new ColumnScan(column, plan.get())));
        }
        this.operation = found;
    }

    /// Rows that were read.
    long rows() {
        return rows;
    }

    void read(RowGroupChoice choice) throws InvalidParquetException, E {
        if (file.footer().rows() > MAX_VALUES / columns.size()) {
            throw new InvalidParquetException("file must hold at most %d values but has %d rows of %d columns"
                    .formatted(MAX_VALUES, file.footer().rows(), columns.size()));
        }
        for (ParquetColumn column : file.footer().columns()) {
            requireReadable(column);
        }
        try (PageSource<E> source = PageSource.of(file)) {
            long firstRow = 0;
            for (int index = 0; index < file.footer().rowGroups(); index++) {
                RowGroup group = file.rowGroup(index);
                if (choice.contains(index)) {
                    read(source, group, index, firstRow);
                    rows += group.rows();
                }
                firstRow += group.rows();
            }
        }
    }

    private static void requireReadable(ParquetColumn column) throws InvalidParquetException {
        ParquetType type = column.type().type();
        boolean fixed = type.physical() == Physical.FIXED_LEN_BYTE_ARRAY;
        boolean decimal =
                type.converted().filter(meaning -> meaning == Converted.DECIMAL).isPresent();
        int most = decimal ? FixedDecimal.MAX_BYTES : MAX_FIXED_BYTES;
        if (type.physical() == Physical.INT96 || fixed && (type.length() < 1 || type.length() > most)) {
            throw new InvalidParquetException(
                    "column '%s' must be of a type that DMS writes but was %s".formatted(column.name(), type));
        }
        if (column.repetition() == Repetition.REPEATED) {
            throw new InvalidParquetException("column '%s' must not be REPEATED".formatted(column.name()));
        }
    }

    private void read(PageSource<E> source, RowGroup group, int index, long firstRow)
            throws InvalidParquetException, E {
        if (group.rows() > MAX_GROUP_ROWS) {
            throw new InvalidParquetException(
                    "row group must have at most %d rows but has %d".formatted(MAX_GROUP_ROWS, group.rows()));
        }
        for (GroupListener listener : listeners) {
            listener.begin(firstRow, (int) group.rows());
        }
        readChunks(source, group, index, firstRow);
        for (GroupListener listener : listeners) {
            listener.end();
        }
    }

    private void readChunks(PageSource<E> source, RowGroup group, int index, long firstRow)
            throws InvalidParquetException, E {
        ChunkOrder order = new ChunkOrder(group.chunks(), this::isRead, operation);
        for (int place = 0; place < order.size(); place++) {
            ColumnChunk chunk = order.chunk(place);
            source.expect(order.until(place));
            read(source.pages(chunk), chunk, columns.get(order.column(place)).orElseThrow(), index, firstRow);
        }
    }

    private boolean isRead(int column) {
        return columns.get(column).isPresent();
    }

    private void read(PageReader<E> pages, ColumnChunk chunk, ColumnScan column, int group, long firstRow)
            throws InvalidParquetException, E {
        try {
            column.scan(pages, firstRow);
        } catch (InvalidParquetException e) {
            throw new InvalidParquetException("column '%s', row group %d, page %d: %s"
                    .formatted(chunk.column().name(), group + 1, pages.pages(), e.getMessage()));
        }
    }
}
