package io.sluice.validator.scan;

import io.sluice.contract.type.ParquetType;

/// How many bytes a value of a type takes in a page.
final class StoredWidth {

    /// Stands for values that say their own length.
    static final int VARIABLE = 0;

    private StoredWidth() {}

    /// Bytes of each value; one for a boolean, which is packed to a bit.
    static int of(ParquetType type) {
        return switch (type.physical()) {
            case BOOLEAN -> 1;
            case INT32, FLOAT -> Integer.BYTES;
            case INT64, DOUBLE -> Long.BYTES;
            case INT96 -> Integer.BYTES + Long.BYTES;
            case FIXED_LEN_BYTE_ARRAY -> type.length();
            case BYTE_ARRAY -> VARIABLE;
        };
    }
}
