package io.sluice.validator.parquet;

import io.sluice.validator.parquet.PageHeader.Type;

/// What the header of one kind of page says of the page: how many values, and how they are written.
///
/// @param type kind of page whose header it is
/// @param values values of the page, nulls counting as values
/// @param nulls how many of them are null, -1 where the kind does not say
/// @param encoding how the values are written
/// @param levelEncoding how the definition levels are written
/// @param levelBytes bytes of the definition levels, -1 where they say it themselves
/// @param compressed whether the values are compressed if the chunk's codec compresses
record PageShape(
        Type type,
        int values,
        int nulls,
        Encoding encoding,
        Encoding levelEncoding,
        int levelBytes,
        boolean compressed) {

    /// Stands for a header that is missing.
    static final PageShape NONE = new PageShape(Type.INDEX, 0, -1, Encoding.PLAIN, Encoding.RLE, -1, true);

    static PageShape read(CompactReader in, Type type) throws InvalidParquetException {
        return new Fields(in).read(type);
    }

    /// @throws InvalidParquetException if the page is of another kind than this header describes
    void requireFor(Type page) throws InvalidParquetException {
        if (type != page) {
            throw new InvalidParquetException("page of type %s must have a header of that type".formatted(page));
        }
        if (values < 0) {
            throw new InvalidParquetException(
                    "page must have no negative count of values but has %d".formatted(values));
        }
    }

    /// The fields of any of the three structs, as far as they were read.
    private static final class Fields {

        private final CompactReader in;
        private int values = -1;
        private int nulls = -1;
        private int encoding = -1;
        private Encoding levelEncoding = Encoding.RLE;
        private int levelBytes = -1;
        private int repetitionBytes;
        private boolean compressed = true;

        Fields(CompactReader in) {
            this.in = in;
        }

        PageShape read(Type type) throws InvalidParquetException {
            in.struct(type.name());
            for (int id = in.field(); id != CompactReader.END; id = in.field()) {
                if (type == Type.DATA_V2) {
                    second(id);
                } else {
                    first(id);
                }
            }
            if (repetitionBytes != 0) {
                throw new InvalidParquetException("page of a flat column must have no repetition levels");
            }
            if (type == Type.DATA_V2 && (levelBytes < 0 || nulls < 0 || nulls > values)) {
                throw new InvalidParquetException("page must say how many nulls and levels it has");
            }
            return new PageShape(type, values, nulls, Encoding.at(encoding), levelEncoding, levelBytes, compressed);
        }

        private void first(int id) throws InvalidParquetException {
            switch (id) {
                case 1 -> values = in.int32();
                case 2 -> encoding = in.int32();
                case 3 -> levels();
                default -> in.skip();
            }
        }

        // Field 3 is the levels' encoding in a data page, but a boolean in a dictionary page.
        private void levels() throws InvalidParquetException {
            if (in.isInt32()) {
                levelEncoding = Encoding.at(in.int32());
            } else {
                in.skip();
            }
        }

        private void second(int id) throws InvalidParquetException {
            switch (id) {
                case 1 -> values = in.int32();
                case 2 -> nulls = in.int32();
                case 4 -> encoding = in.int32();
                case 5 -> levelBytes = in.int32();
                case 6 -> repetitionBytes = in.int32();
                case 7 -> compressed = in.bool();
                default -> in.skip();
            }
        }
    }
}
