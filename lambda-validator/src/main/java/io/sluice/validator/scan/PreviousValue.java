package io.sluice.validator.scan;

import io.sluice.contract.type.ParquetType.Physical;
import io.sluice.validator.parquet.LittleEndian;
import java.util.Arrays;

/// The value of a column that was seen last, which the next one is held against.
///
/// Its order is one in which different values never are equal. That it is also the one that people sort by matters
/// only for how often values rise in it. Of a value that is very long it only says that it does not rise, and of the
/// one behind it too: what is kept of a file counts against the memory that it may take, and this is too little to.
final class PreviousValue {

    /// Longest value that is kept. Keys of databases are shorter: InnoDB takes 3,072 bytes, PostgreSQL 2,704.
    static final int MAX_BYTES = 4 << 10;

    private static final int FIRST_CAPACITY = 16;

    private final boolean isNumber;
    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int length = -1;
    private boolean isKnown = true;

    PreviousValue(Physical physical) {
        this.isNumber = physical == Physical.INT32 || physical == Physical.INT64;
    }

    /// Takes the next value.
    ///
    /// @return above 0 if it is more than the one before, as the first one is, 0 if equal, below 0 if less
    int next(byte[] from, int at, int size) {
        boolean wasKnown = isKnown;
        isKnown = size <= MAX_BYTES;
        if (!isKnown || !wasKnown) {
            keep(from, at, isKnown ? size : 0);
            return -1;
        }
        int order = length < 0 ? 1 : compare(from, at, size);
        if (order != 0) {
            keep(from, at, size);
        }
        return order;
    }

    private int compare(byte[] from, int at, int size) {
        if (!isNumber) {
            return Arrays.compareUnsigned(from, at, at + size, bytes, 0, length);
        }
        return size == Long.BYTES
                ? Long.compare(LittleEndian.int64(from, at), LittleEndian.int64(bytes, 0))
                : Integer.compare(LittleEndian.int32(from, at), LittleEndian.int32(bytes, 0));
    }

    private void keep(byte[] from, int at, int size) {
        if (size > bytes.length) {
            bytes = new byte[Math.max(size, 2 * bytes.length)];
        }
        System.arraycopy(from, at, bytes, 0, size);
        length = size;
    }
}
