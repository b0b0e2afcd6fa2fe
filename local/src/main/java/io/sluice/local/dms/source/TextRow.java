package io.sluice.local.dms.source;

import java.util.Arrays;

/// The values of one row as slices of the bytes they came in.
///
/// One instance serves many rows, so that reading a row allocates nothing.
public final class TextRow {

    /// Length of a value that is NULL.
    public static final int NULL = -1;

    /// Length of a value that the log left out because the change did not touch it.
    public static final int UNCHANGED = -2;

    private byte[][] holders = new byte[16][];
    private int[] offsets = new int[16];
    private int[] lengths = new int[16];
    private int size;

    /// Forgets all values.
    public void clear() {
        size = 0;
    }

    /// Number of values.
    public int size() {
        return size;
    }

    /// Adds a value behind the others.
    public void add(byte[] holder, int offset, int length) {
        if (size == lengths.length) {
            grow();
        }
        holders[size] = holder;
        offsets[size] = offset;
        lengths[size] = length;
        size++;
    }

    /// Puts a value in place of another.
    public void set(int index, byte[] holder, int offset, int length) {
        holders[index] = holder;
        offsets[index] = offset;
        lengths[index] = length;
    }

    public byte[] holder(int index) {
        return holders[index];
    }

    public int offset(int index) {
        return offsets[index];
    }

    /// Bytes of the value, [#NULL] or [#UNCHANGED].
    public int length(int index) {
        return lengths[index];
    }

    /// Whether there is a value to convert.
    public boolean has(int index) {
        return index < size && lengths[index] >= 0;
    }

    private void grow() {
        holders = Arrays.copyOf(holders, size * 2);
        offsets = Arrays.copyOf(offsets, size * 2);
        lengths = Arrays.copyOf(lengths, size * 2);
    }
}
