package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.Page;
import io.sluice.validator.parquet.PageReader;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.Repetition;
import java.util.Optional;

/// Holds all values of one column against what is asked of it, row group after row group.
final class ColumnScan {

    private final ParquetColumn column;
    private final ColumnPlan plan;
    private final Levels levels = new Levels();
    private final ColumnDictionary dictionary;
    private final PlainValues plain;
    private final IndexValues indices;

    ColumnScan(ParquetColumn column, ColumnPlan plan) {
        this.column = column;
        this.plan = plan;
        int width = StoredWidth.of(column.type().type());
        this.dictionary = new ColumnDictionary(plan, width);
        this.plain = new PlainValues(plan, width);
        this.indices = new IndexValues(plan, dictionary);
    }

    /// Reads one chunk of the column.
    ///
    /// @param firstRow number of the row group's first row
    /// @param <E> how the place where the file lies says that it cannot read
    <E extends Exception> void scan(PageReader<E> pages, long firstRow) throws InvalidParquetException, E {
        dictionary.clear();
        long row = firstRow;
        Optional<Page> page = pages.next();
        while (page.isPresent()) {
            switch (page.get().kind()) {
                case DICTIONARY -> dictionary.read(page.get());
                case DATA -> {
                    data(page.get(), row);
                    row += page.get().values();
                }
            }
            page = pages.next();
        }
    }

    private void data(Page page, long row) throws InvalidParquetException {
        levels.read(page, column.repetition() == Repetition.OPTIONAL, row);
        if (levels.hasNulls()) {
            for (RowSink nulls : plan.nulls()) {
                levels.nulls(nulls);
            }
        }
        if (levels.present() == 0) {
            return;
        }
        plan.page(levels);
        if (page.encoding().isDictionary()) {
            indices.read(page.body(), levels.present());
        } else if (dictionary.isBoolean()) {
            indices.readBooleans(page, levels.present());
        } else {
            plain.read(page, levels.present());
        }
    }
}
