package io.sluice.validator.parquet;

/// Types of Thrift's compact protocol, in the order of their codes from 1.
enum CompactType {
    TRUE,
    FALSE,
    BYTE,
    I16,
    I32,
    I64,
    DOUBLE,
    BINARY,
    LIST,
    SET,
    MAP,
    STRUCT,
    UUID;

    private static final CompactType[] BY_CODE = values();

    /// @param place what the bytes are, for the message
    static CompactType of(int code, String place) throws InvalidParquetException {
        if (code < 1 || code > BY_CODE.length) {
            throw new InvalidParquetException(
                    "type code in the %s must be 1 to %d but was %d".formatted(place, BY_CODE.length, code));
        }
        return BY_CODE[code - 1];
    }
}
