package io.sluice.validator.scan;

/// One pass over the keys of a file that finds those whose hash stood before, as far as they are of a range of
/// hashes. Where the range has more than can be remembered, the pass tells nothing.
final class KeyPass implements KeySink {

    /// Most hashes that stood twice of which each is looked at again.
    static final int MAX_SUSPECTS = 1 << 12;

    private final LongSet suspects;
    private final HashRange range;
    private final int most;
    private LongSet seen;
    private final RowNumbers twice = new RowNumbers();
    private long rows;
    private boolean full;

    /// @param suspects where hashes are put that stood before
    /// @param range which hashes are looked at
    /// @param most most hashes that are remembered
    KeyPass(LongSet suspects, HashRange range, int most) {
        this.suspects = suspects;
        this.range = range;
        this.most = most;
        this.seen = new LongSet(most);
    }

    /// Forgets the hashes.
    void close() {
        seen = new LongSet(0);
    }

    /// The rows whose key seems to have stood before.
    RowNumbers twice() {
        return twice;
    }

    /// Whether there were more hashes than can be remembered, so that nothing is known.
    boolean isFull() {
        return full;
    }

    /// Rows with a key that were told before there were too many.
    long rows() {
        return rows;
    }

    @Override
    public void keys(long row, int count, long first, long second) {
        if (full || !range.contains(first)) {
            return;
        }
        rows += count;
        boolean isNew = seen.add(first);
        full = seen.count() > most;
        int before = isNew ? count - 1 : count;
        if (before > 0) {
            twice.add(row + (count - before), before);
            if (suspects.count() <= MAX_SUSPECTS) {
                suspects.add(first);
            }
        }
    }
}
