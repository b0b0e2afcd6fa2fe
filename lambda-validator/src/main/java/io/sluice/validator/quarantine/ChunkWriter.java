package io.sluice.validator.quarantine;

import io.sluice.contract.type.ParquetType.Physical;
import io.sluice.validator.parquet.Codec;
import io.sluice.validator.parquet.ParquetColumn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/// Writes one column of one row group after the other, in data pages of version 1.
///
/// See <https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift>
final class ChunkWriter {

    private static final int DATA_PAGE = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;

    private final ParquetColumn column;
    private final Codec codec;
    private final PartOutput out;
    private final PageBody page;
    private long start;
    private long rows;
    private long uncompressed;

    /// @param codec `GZIP` or `UNCOMPRESSED`
    /// @param page what all columns of the file fill in turn
    ChunkWriter(ParquetColumn column, Codec codec, PartOutput out, PageBody page) {
        this.column = column;
        this.codec = codec;
        this.out = out;
        this.page = page;
    }

    void begin() {
        page.begin(column);
        start = out.position();
        rows = 0;
        uncompressed = 0;
    }

    void value(byte[] bytes, int from, int length) {
        if (page.isFullFor(length)) {
            flush();
        }
        page.add(bytes, from, length);
    }

    void nulls(long count) {
        for (long index = 0; index < count; index++) {
            if (page.isFullFor(0)) {
                flush();
            }
            page.addNull();
        }
    }

    /// Bytes of the chunk's pages as if none was compressed.
    long uncompressed() {
        return uncompressed;
    }

    /// Ends the chunk.
    ///
    /// @return its `ColumnChunk`
    byte[] end() {
        if (page.rows() > 0) {
            flush();
        }
        Physical physical = column.type().type().physical();
        CompactWriter chunk = new CompactWriter().int64(2, start).struct(1);
        chunk.int32(1, physical.ordinal()).int32s(1, PLAIN, RLE).texts(1, 1).element(column.name());
        chunk.int32(1, codec.ordinal()).int64(1, rows).int64(1, uncompressed);
        return chunk.int64(1, out.position() - start)
                .int64(2, start)
                .end()
                .end()
                .bytes();
    }

    private void flush() {
        int count = page.rows();
        byte[] body = page.take();
        byte[] stored = codec == Codec.GZIP ? gzip(body) : body;
        byte[] header = new CompactWriter()
                .int32(1, DATA_PAGE)
                .int32(1, body.length)
                .int32(1, stored.length)
                .struct(2)
                .int32(1, count)
                .int32(1, PLAIN)
                .int32(1, RLE)
                .int32(1, RLE)
                .end()
                .end()
                .bytes();
        out.write(header);
        out.write(stored);
        rows += count;
        uncompressed += header.length + body.length;
    }

    /// The same bytes for the same page: the JDK writes no time into the header.
    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
