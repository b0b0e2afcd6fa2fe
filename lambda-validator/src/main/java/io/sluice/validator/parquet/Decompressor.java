package io.sluice.validator.parquet;

import io.sluice.validator.parquet.Page.Slice;
import java.util.zip.Inflater;

/// Lays compressed bytes open in a buffer that the next page overwrites.
final class Decompressor implements AutoCloseable {

    private final Inflater inflater = new Inflater(true);
    private byte[] data = new byte[0];
    private byte[] dictionary = new byte[0];

    /// @param compressed the bytes as they lie in the file
    /// @param size bytes that they must expand to
    /// @param dictionaryPage whether they are kept while the chunk's other pages are read
    Slice expand(Codec codec, Slice compressed, int size, boolean dictionaryPage) throws InvalidParquetException {
        byte[] target = dictionaryPage ? forDictionary(size) : forData(size);
        switch (codec) {
            case UNCOMPRESSED -> copy(compressed, target, size);
            case SNAPPY -> Snappy.decompress(compressed, target, size);
            case GZIP -> Gzip.decompress(inflater, compressed, target, size);
            case LZO, BROTLI, LZ4, ZSTD, LZ4_RAW ->
                throw new InvalidParquetException(
                        "pages must be UNCOMPRESSED, SNAPPY or GZIP but are %s".formatted(codec));
        }
        return new Slice(target, 0, size);
    }

    @Override
    public void close() {
        inflater.end();
    }

    private static void copy(Slice from, byte[] target, int size) throws InvalidParquetException {
        if (from.length() != size) {
            throw new InvalidParquetException("uncompressed page must be as long as it says, %d bytes, but was %d"
                    .formatted(size, from.length()));
        }
        System.arraycopy(from.bytes(), from.from(), target, 0, size);
    }

    private byte[] forData(int size) {
        if (data.length < size + Window.SLACK) {
            data = new byte[Buffers.capacity(size)];
        }
        return data;
    }

    private byte[] forDictionary(int size) {
        if (dictionary.length < size + Window.SLACK) {
            dictionary = new byte[Buffers.capacity(size)];
        }
        return dictionary;
    }
}
