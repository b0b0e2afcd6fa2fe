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
    private final List<Optional<ColumnPlan>> columns;
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
            columns.add(plans.apply(column));
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
        PageSource<E> source = PageSource.of(file);
        try (Scratch scratch = new Scratch(file.memory())) {
            long firstRow = 0;
            for (int index = 0; index < file.footer().rowGroups(); index++) {
                RowGroup group = file.rowGroup(index);
                if (choice.contains(index)) {
                    int times = times(group);
                    for (int time = 0; time < times; time++) {
                        source = time == 0 ? source : again(source);
                        read(new Reading<>(source, scratch, index, firstRow, time), group);
                    }
                    rows += group.rows();
                }
                firstRow += group.rows();
            }
        } finally {
            source.close();
        }
    }

    /// What a file may expand to, it may each time that it is read.
    private PageSource<E> again(PageSource<E> source) {
        source.close();
        return PageSource.of(file);
    }

    private int times(RowGroup group) throws InvalidParquetException {
        if (group.rows() > MAX_GROUP_ROWS) {
            throw new InvalidParquetException(
                    "row group must have at most %d rows but has %d".formatted(MAX_GROUP_ROWS, group.rows()));
        }
        return listeners.stream()
                .mapToInt(listener -> listener.times((int) group.rows()))
                .max()
                .orElse(1);
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

    private void read(Reading<E> reading, RowGroup group) throws InvalidParquetException, E {
        // A listener may keep a bit for each row.
        long bits = group.rows() / Byte.SIZE;
        file.memory().take(bits);
        for (GroupListener listener : listeners) {
            listener.begin(reading.firstRow(), (int) group.rows(), reading.time());
        }
        ChunkOrder order = new ChunkOrder(group.chunks(), this::isRead, operation);
        for (int place = 0; place < order.size(); place++) {
            reading.source().expect(order.until(place));
            read(reading, order.chunk(place), columns.get(order.column(place)).orElseThrow());
        }
        for (GroupListener listener : listeners) {
            listener.end();
        }
        file.memory().give(bits);
    }

    private boolean isRead(int column) {
        return columns.get(column).isPresent();
    }

    private void read(Reading<E> reading, ColumnChunk chunk, ColumnPlan plan) throws InvalidParquetException, E {
        PageReader<E> pages = reading.source().pages(chunk);
        try {
            reading.scratch().scan(chunk.column(), plan, pages, reading.firstRow());
        } catch (InvalidParquetException e) {
            throw new InvalidParquetException("column '%s', row group %d, page %d: %s"
                    .formatted(chunk.column().name(), reading.group() + 1, pages.pages(), e.getMessage()));
        }
    }

    /// One row group as it is read.
    ///
    /// @param source where pages come from
    /// @param scratch what looks at their values
    /// @param group its place, from 0
    /// @param firstRow number of its first row
    /// @param time how often it was read before
    private record Reading<E extends Exception>(
            PageSource<E> source, Scratch scratch, int group, long firstRow, int time) {}
}
