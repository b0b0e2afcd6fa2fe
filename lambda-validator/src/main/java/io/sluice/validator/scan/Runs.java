package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.LittleEndian;
import io.sluice.validator.parquet.Page.Slice;

/// Walks the runs of Parquet's hybrid of run lengths and packed bits, without opening them.
///
/// See <https://github.com/apache/parquet-format/blob/master/Encodings.md>
final class Runs {

    /// Widest number that is packed: a dictionary's index.
    static final int MAX_WIDTH = 32;

    private static final int GROUP = 8;

    private byte[] bytes = new byte[0];
    private int position;
    private int end;
    private int width;
    private boolean packed;
    private int count;
    private int value;
    private int from;

    /// Begins at the first run.
    ///
    /// @param bits bits of each number
    void reset(Slice slice, int bits) throws InvalidParquetException {
        if (bits < 0 || bits > MAX_WIDTH) {
            throw new InvalidParquetException(
                    "packed numbers must have 0 to %d bits but have %d".formatted(MAX_WIDTH, bits));
        }
        bytes = slice.bytes();
        position = slice.from();
        end = slice.to();
        width = bits;
        count = 0;
    }

    /// Steps to the next run.
    ///
    /// @param left numbers that are still asked for
    void next(int left) throws InvalidParquetException {
        long header = header();
        if ((header & 1) == 0) {
            repeated(header >>> 1, left);
        } else {
            packed(header >>> 1, left);
        }
    }

    /// Numbers of the run, at most as many as were asked for.
    int count() {
        return count;
    }

    /// Whether its numbers are packed, one after the other; else they are all [#value].
    boolean isPacked() {
        return packed;
    }

    int value() {
        return value;
    }

    /// The packed number at a place of the run.
    int at(int index) {
        long bit = (long) index * width;
        return (int) (LittleEndian.int64(bytes, from + (int) (bit >>> 3)) >>> (bit & 7) & (1L << width) - 1);
    }

    /// The greatest packed number of the run, as if none had a sign.
    int greatest() {
        byte[] source = bytes;
        int start = from;
        int bits = width;
        long mask = (1L << bits) - 1;
        long greatest = 0;
        long bit = 0;
        for (int index = 0; index < count; index++) {
            greatest = Math.max(greatest, LittleEndian.int64(source, start + (int) (bit >>> 3)) >>> (bit & 7) & mask);
            bit += bits;
        }
        return (int) greatest;
    }

    /// How many of a run's packed bits are set, where each number is one bit.
    int setBits() {
        int set = 0;
        int whole = count & -Long.SIZE;
        for (int bit = 0; bit < whole; bit += Long.SIZE) {
            set += Long.bitCount(LittleEndian.int64(bytes, from + (bit >>> 3)));
        }
        long rest = LittleEndian.int64(bytes, from + (whole >>> 3));
        return whole == count ? set : set + Long.bitCount(rest & -1L >>> Long.SIZE - (count - whole));
    }

    private void repeated(long length, int left) throws InvalidParquetException {
        if (length < 1 || length > left) {
            throw new InvalidParquetException("run must have 1 to %d numbers but has %d".formatted(left, length));
        }
        int valueBytes = (width + GROUP - 1) / GROUP;
        if (valueBytes > end - position) {
            throw cut();
        }
        value = valueBytes == 0 ? 0 : LittleEndian.int32(bytes, position) & -1 >>> Integer.SIZE - GROUP * valueBytes;
        position += valueBytes;
        packed = false;
        count = (int) length;
    }

    private void packed(long groups, int left) throws InvalidParquetException {
        if (groups < 1) {
            throw new InvalidParquetException("run must have a number but has none");
        }
        count = (int) Math.min(groups * GROUP, left);
        long needed = ((long) count * width + GROUP - 1) / GROUP;
        if (needed > end - position) {
            throw cut();
        }
        from = position;
        position += (int) Math.min(groups * width, end - position);
        packed = width > 0;
        value = 0;
    }

    private long header() throws InvalidParquetException {
        long header = 0;
        for (int shift = 0; shift < Integer.SIZE && position < end; shift += 7) {
            byte next = bytes[position++];
            header |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return header;
            }
        }
        throw cut();
    }

    private static InvalidParquetException cut() {
        return new InvalidParquetException("run of numbers must be complete but is cut");
    }
}
