package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.ParquetFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Reads the values of a file without asking anything of them.
public final class ValueReader {

    private ValueReader() {}

    /// @param columns which columns are read
    /// @param values what is told them
    /// @throws E if a part of the file could not be read
    public static <E extends Exception> void read(
            ParquetFile<E> file, Predicate<ParquetColumn> columns, RowValues values) throws InvalidParquetException, E {
        Map<String, Integer> places = new HashMap<>();
        for (ParquetColumn column : file.footer().columns()) {
            places.put(column.name(), places.size());
        }
        new FileScan<>(
                        file,
                        column -> Optional.of(column)
                                .filter(columns)
                                .map(wanted -> plan(wanted, new Told(places.get(wanted.name()), values))),
                        List.of(new Groups(values)))
                .read(RowGroupChoice.every(file));
    }

    private static ColumnPlan plan(ParquetColumn column, Told told) {
        return new ColumnPlan(column.type().type().physical(), List.of(), List.of(told), List.of());
    }

    /// Tells the values of one column.
    private static final class Told implements ValueVisitor {

        private final LevelCursor cursor = new LevelCursor();
        private final int column;
        private final RowValues target;

        Told(int column, RowValues target) {
            this.column = column;
            this.target = target;
        }

        @Override
        public void page(Levels levels) throws InvalidParquetException {
            cursor.reset(levels);
        }

        @Override
        public void visit(Values values, int index, int ordinal, int count) throws InvalidParquetException {
            cursor.rows(ordinal, count, (first, some) -> {
                for (long row = first; row < first + some; row++) {
                    target.value(column, row, values.bytes(), values.start(index), values.length(index));
                }
            });
        }
    }

    /// @param values what is told where row groups begin and end
    private record Groups(RowValues values) implements GroupListener {

        @Override
        public void begin(long firstRow, int rows, int time) {
            values.begin(firstRow, rows);
        }

        @Override
        public void end() {
            values.end();
        }
    }
}
