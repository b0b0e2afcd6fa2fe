package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.LittleEndian;
import io.sluice.validator.parquet.Memory;
import io.sluice.validator.parquet.Page.Slice;

/// Some values that stand one after the other in a page, each seen where it lies.
final class Values {

    private final Memory memory;
    private byte[] bytes = new byte[0];
    private int[] starts = new int[0];
    private int width;
    private int from;
    private int next;
    private int count;

    /// @param memory what the values' places count against
    Values(Memory memory) {
        this.memory = memory;
    }

    /// Gives its memory back.
    void close() {
        memory.give((long) starts.length * Integer.BYTES);
        starts = new int[0];
    }

    /// Takes all values of a slice of which each has the same number of bytes.
    ///
    /// @param bytesEach bytes of a value
    void fixed(Slice slice, int bytesEach, int values) throws InvalidParquetException {
        if ((long) values * bytesEach != slice.length()) {
            throw new InvalidParquetException("page must hold %d values of %d bytes but holds %d bytes"
                    .formatted(values, bytesEach, slice.length()));
        }
        bytes = slice.bytes();
        width = bytesEach;
        from = slice.from();
        next = slice.to();
        count = values;
    }

    /// Takes the next values that say their own length.
    ///
    /// @param at index of the first one's length
    void variable(Slice slice, int at, int values) throws InvalidParquetException {
        byte[] source = slice.bytes();
        int[] found = starts.length > values ? starts : places(values + 1);
        int to = slice.to();
        int position = at;
        for (int index = 0; index < values; index++) {
            position += Integer.BYTES;
            found[index] = position;
            int length = position > to ? -1 : LittleEndian.int32(source, position - Integer.BYTES);
            if (length < 0 || length > to - position) {
                throw new InvalidParquetException("values must lie inside their page");
            }
            position += length;
        }
        found[values] = position + Integer.BYTES;
        bytes = source;
        width = 0;
        next = position;
        count = values;
    }

    private int[] places(int number) throws InvalidParquetException {
        close();
        memory.take((long) number * Integer.BYTES);
        starts = new int[number];
        return starts;
    }

    /// The array that the values lie in.
    byte[] bytes() {
        return bytes;
    }

    int count() {
        return count;
    }

    /// Index behind the last value.
    int next() {
        return next;
    }

    /// Index of a value's first byte.
    int start(int index) {
        return width == 0 ? starts[index] : from + index * width;
    }

    /// Bytes of a value.
    int length(int index) {
        return width == 0 ? starts[index + 1] - starts[index] - Integer.BYTES : width;
    }
}
