package io.sluice.validator.parquet;

import io.sluice.validator.parquet.Page.Slice;
import java.util.zip.Inflater;

/// Lays compressed bytes open in a buffer that the next page overwrites.
final class Decompressor implements AutoCloseable {

    private final Inflater inflater = new Inflater(true);
    private final Memory memory;
    private byte[] data = new byte[0];
    private byte[] dictionary = new byte[0];

    /// @param memory what the buffers count against
    Decompressor(Memory memory) {
        this.memory = memory;
    }

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
        memory.give(data.length + dictionary.length);
        data = new byte[0];
        dictionary = new byte[0];
    }

    private static void copy(Slice from, byte[] target, int size) throws InvalidParquetException {
        if (from.length() != size) {
            throw new InvalidParquetException("uncompressed page must be as long as it says, %d bytes, but was %d"
                    .formatted(size, from.length()));
        }
        System.arraycopy(from.bytes(), from.from(), target, 0, size);
    }

    private byte[] forData(int size) throws InvalidParquetException {
        if (data.length < size + Window.SLACK) {
            int old = data.length;
            data = new byte[0];
            data = instead(old, size);
        }
        return data;
    }

    private byte[] forDictionary(int size) throws InvalidParquetException {
        if (dictionary.length < size + Window.SLACK) {
            int old = dictionary.length;
            dictionary = new byte[0];
            dictionary = instead(old, size);
        }
        return dictionary;
    }

    /// A buffer in place of one that is not reachable any more.
    private byte[] instead(int old, int size) throws InvalidParquetException {
        memory.give(old);
        int capacity = Buffers.capacity(size);
        memory.take(capacity);
        return new byte[capacity];
    }
}
