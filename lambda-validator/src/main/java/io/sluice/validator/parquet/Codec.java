package io.sluice.validator.parquet;

/// How pages are compressed, in the order of the Thrift ids from 0. DMS writes the first and the third.
///
/// See <https://github.com/apache/parquet-format/blob/master/Compression.md>
public enum Codec {
    UNCOMPRESSED,
    SNAPPY,
    GZIP,
    LZO,
    BROTLI,
    LZ4,
    ZSTD,
    LZ4_RAW;

    private static final Codec[] BY_ID = values();

    /// How many there are.
    static final int COUNT = BY_ID.length;

    static Codec at(int id) {
        return BY_ID[id];
    }
}
