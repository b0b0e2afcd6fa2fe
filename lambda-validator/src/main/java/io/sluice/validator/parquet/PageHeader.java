package io.sluice.validator.parquet;

/// Reads one `PageHeader` and what of its parts every page must say.
final class PageHeader {

    /// What a header's bytes are, for messages.
    static final String PLACE = "page header";

    private final CompactReader in;
    private Type type = Type.INDEX;
    private boolean typed;
    private int compressed = -1;
    private int uncompressed = -1;
    private boolean checked;
    private int checksum;
    private PageShape shape = PageShape.NONE;

    private PageHeader(CompactReader in) {
        this.in = in;
    }

    static PageHeader read(CompactReader in) throws InvalidParquetException {
        PageHeader header = new PageHeader(in);
        in.struct("PageHeader");
        for (int id = in.field(); id != CompactReader.END; id = in.field()) {
            header.field(id);
        }
        if (!header.typed || header.compressed < 0 || header.uncompressed < 0) {
            throw new InvalidParquetException("page header must have a type and sizes that are not negative");
        }
        if (header.type != Type.INDEX) {
            header.shape.requireFor(header.type);
        }
        return header;
    }

    Type type() {
        return type;
    }

    /// Bytes of the page in the file, behind the header.
    int compressed() {
        return compressed;
    }

    /// Bytes of the page when it is decompressed.
    int uncompressed() {
        return uncompressed;
    }

    /// Whether the page has a checksum.
    boolean isChecked() {
        return checked;
    }

    /// CRC-32 of the page as it lies in the file.
    int checksum() {
        return checksum;
    }

    PageShape shape() {
        return shape;
    }

    private void field(int id) throws InvalidParquetException {
        switch (id) {
            case 1 -> {
                type = Enums.at(Type.BY_ID, in.int32(), "page type");
                typed = true;
            }
            case 2 -> uncompressed = in.int32();
            case 3 -> compressed = in.int32();
            case 4 -> {
                checksum = in.int32();
                checked = true;
            }
            case 5 -> shape = PageShape.read(in, Type.DATA);
            case 7 -> shape = PageShape.read(in, Type.DICTIONARY);
            case 8 -> shape = PageShape.read(in, Type.DATA_V2);
            default -> in.skip();
        }
    }

    /// Kinds of pages, in the order of the Thrift ids from 0.
    enum Type {
        DATA,
        INDEX,
        DICTIONARY,
        DATA_V2;

        private static final Type[] BY_ID = values();
    }
}
