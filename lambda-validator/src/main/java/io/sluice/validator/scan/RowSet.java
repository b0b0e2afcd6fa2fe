package io.sluice.validator.scan;

import java.util.Arrays;

/// A set of rows of one row group, a bit each.
final class RowSet implements GroupListener {

    private static final int BITS = 6;

    private long[] words = new long[0];
    private long first;
    private int size;
    private boolean empty = true;

    /// Forgets all rows.
    @Override
    public void begin(long firstRow, int rows, int time) {
        if (!empty) {
            Arrays.fill(words, 0);
        }
        first = firstRow;
        empty = true;
        size = rows;
    }

    @Override
    public void end() {}

    void add(long row, long count) {
        if ((long) words.length << BITS < size) {
            words = new long[(size >>> BITS) + 1];
        }
        empty = false;
        int from = (int) (row - first);
        int last = from + (int) count - 1;
        for (int word = from >>> BITS; word <= last >>> BITS; word++) {
            words[word] |= mask(word, from, last);
        }
    }

    boolean contains(long row) {
        int bit = (int) (row - first);
        return !empty && (words[bit >>> BITS] >>> bit & 1) == 1;
    }

    /// How many of the rows it holds.
    long count(long row, long count) {
        if (empty) {
            return 0;
        }
        int from = (int) (row - first);
        int last = from + (int) count - 1;
        long held = 0;
        for (int word = from >>> BITS; word <= last >>> BITS; word++) {
            held += Long.bitCount(words[word] & mask(word, from, last));
        }
        return held;
    }

    private static long mask(int word, int from, int last) {
        long low = from >>> BITS == word ? -1L << from : -1L;
        long high = last >>> BITS == word ? -1L >>> Long.SIZE - 1 - (last & Long.SIZE - 1) : -1L;
        return low & high;
    }
}
