package io.sluice.validator.scan;

import java.util.Arrays;

/// Counts rows and keeps the numbers of the first of them, in memory that does not grow with how many they are.
final class RowNumbers {

    /// Most numbers that are kept: one more than rows that can be set aside, so that more are noticed.
    static final int MOST = BadRows.MAX_FAULTS + 1;

    private static final int FIRST_CAPACITY = 16;

    private long[] rows = new long[FIRST_CAPACITY];
    private int kept;
    private long count;

    /// Adds rows behind all that were added before.
    void add(long row, long number) {
        long keep = Math.min(number, MOST - kept);
        if (kept + keep > rows.length) {
            rows = Arrays.copyOf(rows, (int) Math.min(MOST, Math.max(kept + keep, 2L * rows.length)));
        }
        for (long each = row; each < row + keep; each++) {
            rows[kept++] = each;
        }
        count += number;
    }

    /// Adds the rows of another, wherever they lie. None is in both.
    void add(RowNumbers other) {
        long[] all = Arrays.copyOf(rows, kept + other.kept);
        System.arraycopy(other.rows, 0, all, kept, other.kept);
        Arrays.sort(all);
        kept = Math.min(all.length, MOST);
        rows = Arrays.copyOf(all, Math.max(FIRST_CAPACITY, kept));
        count += other.count;
    }

    /// How many they are.
    long count() {
        return count;
    }

    /// Tells the first, and then how many more there are.
    void tell(Offence offence) {
        for (int index = 0; index < kept; index++) {
            offence.rows(rows[index], 1);
        }
        offence.more(count - kept);
    }
}
