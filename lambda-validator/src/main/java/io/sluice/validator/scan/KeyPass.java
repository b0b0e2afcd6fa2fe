package io.sluice.validator.scan;

import java.util.function.LongPredicate;

/// One pass over the keys of a file that finds those whose hash stood before, among some hashes. Where there are more
/// of them than can be remembered, the pass tells nothing.
final class KeyPass implements KeySink {

    /// Most hashes that stood twice of which each is looked at again.
    static final int MAX_SUSPECTS = 1 << 12;

    private final LongSet suspects;
    private final LongPredicate among;
    private final int most;
    private LongSet seen;
    private final RowNumbers twice = new RowNumbers();
    private boolean rising = true;
    private boolean full;

    /// @param suspects where hashes are put that stood before
    /// @param among which hashes are looked at
    /// @param most most hashes that are remembered
    KeyPass(LongSet suspects, LongPredicate among, int most) {
        this.suspects = suspects;
        this.among = among;
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

    /// Whether each key was more than the one before, so that none stood twice.
    boolean isRising() {
        return rising;
    }

    @Override
    public void keys(long row, int count, long first, long second, boolean rises) {
        rising = rising && rises && count == 1;
        if (full || !among.test(first)) {
            return;
        }
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
