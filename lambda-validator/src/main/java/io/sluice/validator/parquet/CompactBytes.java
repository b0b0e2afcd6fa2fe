package io.sluice.validator.parquet;

import java.util.Arrays;

/// A position in bytes that never leaves them: the numbers of the compact protocol and the bounds of all the rest.
final class CompactBytes {

    private static final int MAX_VARINT_BITS = 64;

    private final String place;
    private byte[] bytes = new byte[0];
    private int end;
    private int position;

    /// @param place what the bytes are, for messages
    CompactBytes(String place) {
        this.place = place;
    }

    /// @param newBytes what holds the bytes
    /// @param from index of the first
    /// @param to index behind the last
    void begin(byte[] newBytes, int from, int to) {
        bytes = newBytes;
        position = from;
        end = to;
    }

    /// Index of the byte that comes next.
    int position() {
        return position;
    }

    /// What the bytes are, for messages.
    String place() {
        return place;
    }

    int unsigned() throws InvalidParquetException {
        if (position == end) {
            throw incomplete();
        }
        return bytes[position++] & 0xFF;
    }

    /// Seven bits a byte, the lowest first.
    long varint() throws InvalidParquetException {
        long value = unsigned();
        if (value < 0x80) {
            return value;
        }
        value &= 0x7F;
        for (int shift = 7; shift < MAX_VARINT_BITS; shift += 7) {
            int next = unsigned();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new InvalidParquetException("number in the %s must fit 64 bits but does not".formatted(place));
    }

    long int64() throws InvalidParquetException {
        long zigzag = varint();
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    int int32() throws InvalidParquetException {
        long value = int64();
        if (value != (int) value) {
            throw new InvalidParquetException("number in the %s must fit 32 bits but was %d".formatted(place, value));
        }
        return (int) value;
    }

    /// Believes a count only as far as the bytes that are left can hold it.
    ///
    /// @param bytesEach fewest bytes of one item
    int count(long count, int bytesEach) throws InvalidParquetException {
        if (count < 0 || count > (end - position) / bytesEach) {
            throw new InvalidParquetException("%s must hold what it announces but announces %s items in %d bytes"
                    .formatted(place, Long.toUnsignedString(count), end - position));
        }
        return (int) count;
    }

    byte[] take(int length) throws InvalidParquetException {
        requireLeft(length);
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    /// Whether the next bytes are those, which it steps over if they are.
    boolean takes(byte[] expected) {
        boolean same = end - position >= expected.length
                && Arrays.equals(bytes, position, position + expected.length, expected, 0, expected.length);
        position += same ? expected.length : 0;
        return same;
    }

    void advance(int length) throws InvalidParquetException {
        requireLeft(length);
        position += length;
    }

    private void requireLeft(int length) throws InvalidParquetException {
        if (length > end - position) {
            throw incomplete();
        }
    }

    private InvalidParquetException incomplete() {
        return new InvalidParquetException("%s must be complete but ends inside a value".formatted(place));
    }
}
