package io.sluice.validator.parquet;

/// How values or levels are written in a page, in the order of the Thrift ids from 0.
///
/// See <https://github.com/apache/parquet-format/blob/master/Encodings.md>
public enum Encoding {
    PLAIN,
    GROUP_VAR_INT,
    PLAIN_DICTIONARY,
    RLE,
    BIT_PACKED,
    DELTA_BINARY_PACKED,
    DELTA_LENGTH_BYTE_ARRAY,
    DELTA_BYTE_ARRAY,
    RLE_DICTIONARY,
    BYTE_STREAM_SPLIT;

    private static final Encoding[] BY_ID = values();

    static Encoding at(int id) throws InvalidParquetException {
        return Enums.at(BY_ID, id, "encoding");
    }

    /// Whether values are numbers of a dictionary's entries.
    public boolean isDictionary() {
        return this == PLAIN_DICTIONARY || this == RLE_DICTIONARY;
    }
}
