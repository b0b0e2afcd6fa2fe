package io.sluice.validator.parquet;

import java.util.List;
import java.util.Optional;

/// Reads the struct `FileMetaData` and holds its parts against each other.
final class FooterParser {

    /// What a footer's bytes are, for messages.
    static final String PLACE = "footer";

    private final byte[] bytes;
    private final int to;
    private final long start;
    private final CompactReader in;
    private boolean versioned;
    private Optional<List<ParquetColumn>> columns = Optional.empty();
    private Optional<RowGroups> groups = Optional.empty();
    private long rows = -1;

    private FooterParser(byte[] bytes, int from, int to, long start) {
        this.bytes = bytes;
        this.to = to;
        this.start = start;
        this.in = new CompactReader(PLACE).begin(bytes, from, to);
    }

    /// @param bytes what holds the struct
    /// @param from index of the struct's first byte
    /// @param to index behind its last byte
    /// @param start offset of the footer in the file, behind which no data can lie
    static ParsedFooter parse(byte[] bytes, int from, int to, long start) throws InvalidParquetException {
        FooterParser parser = new FooterParser(bytes, from, to, start);
        parser.in.struct("FileMetaData");
        for (int id = parser.in.field(); id != CompactReader.END; id = parser.in.field()) {
            parser.field(id);
        }
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
        if (columns.isEmpty()) {
            throw new InvalidParquetException("schema must stand before row groups");
        }
        RowGroups read = new RowGroups(bytes, to, columns.get(), start);
        read.read(in);
        groups = Optional.of(read);
    }

    private ParsedFooter footer() throws InvalidParquetException {
        if (!versioned || rows < 0 || columns.isEmpty() || groups.isEmpty()) {
            throw new InvalidParquetException("footer must have version, schema, rows and row groups");
        }
        if (groups.get().rows() != rows) {
            throw new InvalidParquetException("row groups must hold the file's %d rows but hold %d"
                    .formatted(rows, groups.get().rows()));
        }
        return new ParsedFooter(new ParquetFooter(rows, groups.get().count(), columns.get()), groups.get());
    }

    /// @param footer what the file says of itself
    /// @param groups where its row groups are described
    record ParsedFooter(ParquetFooter footer, RowGroups groups) {}
}
