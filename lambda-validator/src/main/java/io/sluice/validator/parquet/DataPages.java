package io.sluice.validator.parquet;

import io.sluice.validator.parquet.Page.Kind;
import io.sluice.validator.parquet.Page.Slice;
import io.sluice.validator.parquet.PageHeader.Type;

/// Lays open data pages of version 1, where the levels are compressed with the values, and of version 2, where they
/// stand before them as they are.
final class DataPages {

    private DataPages() {}

    /// @param raw the page as it lies in the file
    static Page lay(Decompressor decompressor, ColumnChunk chunk, PageHeader header, Slice raw)
            throws InvalidParquetException {
        boolean optional = chunk.column().repetition() == Repetition.OPTIONAL;
        return header.type() == Type.DATA
                ? first(decompressor, chunk.codec(), header, raw, optional)
                : second(decompressor, chunk.codec(), header, raw);
    }

    private static Page first(Decompressor decompressor, Codec codec, PageHeader header, Slice raw, boolean optional)
            throws InvalidParquetException {
        Slice open = open(decompressor, codec, header, raw);
        if (!optional) {
            return page(header, new Slice(open.bytes(), open.from(), open.from()), open);
        }
        if (header.shape().levelEncoding() != Encoding.RLE) {
            throw new InvalidParquetException(
                    "levels must be RLE but are %s".formatted(header.shape().levelEncoding()));
        }
        int levels = open.length() < Integer.BYTES ? -1 : LittleEndian.int32(open.bytes(), open.from());
        if (levels < 0 || levels > open.length() - Integer.BYTES) {
            throw new InvalidParquetException("levels must lie inside their page");
        }
        int from = open.from() + Integer.BYTES;
        return page(
                header,
                new Slice(open.bytes(), from, from + levels),
                new Slice(open.bytes(), from + levels, open.to()));
    }

    private static Slice open(Decompressor decompressor, Codec codec, PageHeader header, Slice raw)
            throws InvalidParquetException {
        boolean asItIs = codec == Codec.UNCOMPRESSED && header.uncompressed() == raw.length();
        return asItIs ? raw : decompressor.expand(codec, raw, header.uncompressed(), false);
    }

    private static Page second(Decompressor decompressor, Codec codec, PageHeader header, Slice raw)
            throws InvalidParquetException {
        int levels = header.shape().levelBytes();
        if (levels > raw.length() || levels > header.uncompressed()) {
            throw new InvalidParquetException("levels must lie inside their page");
        }
        Slice values = new Slice(raw.bytes(), raw.from() + levels, raw.to());
        int size = header.uncompressed() - levels;
        Codec used = header.shape().compressed() ? codec : Codec.UNCOMPRESSED;
        // A page without values has nothing that could be decompressed.
        boolean asItIs = used == Codec.UNCOMPRESSED && size == values.length() || size == 0 && values.length() == 0;
        return page(
                header,
                new Slice(raw.bytes(), raw.from(), raw.from() + levels),
                asItIs ? values : decompressor.expand(used, values, size, false));
    }

    private static Page page(PageHeader header, Slice levels, Slice values) {
        return new Page(
                Kind.DATA,
                header.shape().values(),
                header.shape().nulls(),
                header.shape().encoding(),
                levels,
                values);
    }
}
