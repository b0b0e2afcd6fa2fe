package io.sluice.validator.parquet;

import java.util.ArrayList;
import java.util.List;

/// Reads the schema of a footer: a root and, below it, columns only.
final class SchemaReader {

    /// Most columns that are believed. MySQL allows 4,096 in a table, and a file may hold each one's earlier value
    /// too.
    static final int MAX_COLUMNS = 10_000;

    private final CompactReader in;
    private final List<ParquetColumn> columns = new ArrayList<>();
    private int announced;

    SchemaReader(CompactReader in) {
        this.in = in;
    }

    List<ParquetColumn> read() throws InvalidParquetException {
        int elements = in.list();
        for (int index = 0; index < elements; index++) {
            in.element();
            element(index);
        }
        in.endList();
        if (elements == 0 || announced != elements - 1) {
            throw new InvalidParquetException("schema must hold the %d columns its root announces but holds %d"
                    .formatted(announced, Math.max(0, elements - 1)));
        }
        if (columns.isEmpty()) {
            throw new InvalidParquetException("schema must have a column but has none");
        }
        return columns;
    }

    private void element(int index) throws InvalidParquetException {
        SchemaElement element = SchemaElement.read(in);
        if (index == 0) {
            announced = element.children();
            return;
        }
        if (index > MAX_COLUMNS) {
            throw new InvalidParquetException("schema must have at most %d columns".formatted(MAX_COLUMNS));
        }
        columns.add(element.column());
    }
}
