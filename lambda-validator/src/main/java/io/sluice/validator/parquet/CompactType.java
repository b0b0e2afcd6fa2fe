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

    static CompactType of(int code) throws InvalidParquetException {
        if (code < 1 || code > BY_CODE.length) {
            throw new InvalidParquetException(
                    "type code in the footer must be 1 to %d but was %d".formatted(BY_CODE.length, code));
        }
        return BY_CODE[code - 1];
    }
}
