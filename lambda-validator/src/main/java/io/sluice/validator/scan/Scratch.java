package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.Memory;
import io.sluice.validator.parquet.Page;
import io.sluice.validator.parquet.PageReader;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.Repetition;
import java.util.Optional;

/// Holds the values of one chunk after the other against what is asked of their column, in buffers that all columns of
/// a file share: a file of a thousand columns takes no more of them than one of ten.
final class Scratch implements AutoCloseable {

    private final Levels levels = new Levels();
    private final ColumnDictionary dictionary;
    private final PlainValues plain;
    private final IndexValues indices;

    /// @param memory what the buffers count against
    Scratch(Memory memory) {
        this.dictionary = new ColumnDictionary(memory);
        this.plain = new PlainValues(memory);
        this.indices = new IndexValues(dictionary);
    }

    /// Reads one chunk of a column.
    ///
    /// @param firstRow number of the row group's first row
    /// @param <E> how the place where the file lies says that it cannot read
    <E extends Exception> void scan(ParquetColumn column, ColumnPlan plan, PageReader<E> pages, long firstRow)
            throws InvalidParquetException, E {
        int width = StoredWidth.of(column.type().type());
        boolean optional = column.repetition() == Repetition.OPTIONAL;
        dictionary.begin(plan, width);
        long row = firstRow;
        Optional<Page> page = pages.next();
        while (page.isPresent()) {
            switch (page.get().kind()) {
                case DICTIONARY -> dictionary.read(page.get());
                case DATA -> {
                    levels.read(page.get(), optional, row);
                    data(page.get(), plan, width);
                    row += page.get().values();
                }
            }
            page = pages.next();
        }
    }

    @Override
    public void close() {
        dictionary.close();
        plain.close();
    }

    private void data(Page page, ColumnPlan plan, int width) throws InvalidParquetException {
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
            indices.read(plan, page.body(), levels.present());
        } else if (dictionary.isBoolean()) {
            indices.readBooleans(plan, page, levels.present());
        } else {
            plain.read(plan, width, page, levels.present());
        }
    }
}
