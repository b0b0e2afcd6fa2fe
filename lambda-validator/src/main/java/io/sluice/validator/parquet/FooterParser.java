package io.sluice.validator.parquet;

import java.util.List;
import java.util.Optional;

/// Reads the struct `FileMetaData` and holds its parts against each other.
final class FooterParser {

    private final CompactReader in;
    private final long start;
    private boolean versioned;
    private Optional<List<ParquetColumn>> columns = Optional.empty();
    private Optional<RowGroupReader> groups = Optional.empty();
    private long rows = -1;
    private int rowGroups;

    private FooterParser(byte[] footer, long start) {
        this.in = new CompactReader(footer);
        this.start = start;
    }

    /// @param footer the struct's bytes, without the length and the magic behind it
    /// @param start offset of the footer in the file, behind which no data can lie
    static ParquetFooter parse(byte[] footer, long start) throws InvalidParquetException {
        FooterParser parser = new FooterParser(footer, start);
        parser.in.struct("FileMetaData", parser::field);
        return parser.footer();
    }

    private void field(int id) throws InvalidParquetException {
        switch (id) {
            case 1 -> versioned = in.int32() > 0;
            case 2 -> columns = Optional.of(new SchemaReader(in).read());
            case 3 -> rows = in.int64();
            case 4 -> rowGroups();
            case 8, 9 -> throw new InvalidParquetException("file must not be encrypted but its footer is signed");
            default -> in.skip();
        }
    }

    private void rowGroups() throws InvalidParquetException {
        // Thrift writes fields in the order of their ids; another order would leave the chunks without columns.
        RowGroupReader reader = new RowGroupReader(
                in,
                columns.orElseThrow(() -> new InvalidParquetException("schema must stand before row groups")),
                start);
        rowGroups = reader.read();
        groups = Optional.of(reader);
    }

    private ParquetFooter footer() throws InvalidParquetException {
        if (!versioned || rows < 0 || columns.isEmpty() || groups.isEmpty()) {
            throw new InvalidParquetException("footer must have version, schema, rows and row groups");
        }
        if (groups.get().rows() != rows) {
            throw new InvalidParquetException("row groups must hold the file's %d rows but hold %d"
                    .formatted(rows, groups.get().rows()));
        }
        return new ParquetFooter(rows, rowGroups, columns.get());
    }
}
