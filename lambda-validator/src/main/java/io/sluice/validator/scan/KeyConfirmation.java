package io.sluice.validator.scan;

import java.util.HashSet;
import java.util.Set;

/// A pass over the keys whose hash stood twice, which tells by a second hash those that are twice indeed.
final class KeyConfirmation implements KeySink {

    /// Most keys that are told apart. Honest hashes of so many that differ do not agree; a file that was made so
    /// that they do has more.
    static final int MAX_KEYS = 4 * KeyPass.MAX_SUSPECTS;

    private final LongSet suspects;
    private final RowNumbers twice = new RowNumbers();
    private final Set<Both> seen = new HashSet<>();
    private boolean full;

    /// @param suspects hashes that stood twice
    KeyConfirmation(LongSet suspects) {
        this.suspects = suspects;
    }

    /// The rows whose key stood before.
    RowNumbers twice() {
        return twice;
    }

    /// Whether there were more keys than can be told apart, so that nothing is known.
    boolean isFull() {
        return full;
    }

    @Override
    public void keys(long row, int count, long first, long second, boolean rises) {
        if (full || !suspects.contains(first)) {
            return;
        }
        boolean isNew = seen.add(new Both(first, second));
        full = seen.size() > MAX_KEYS;
        int before = isNew ? count - 1 : count;
        if (before > 0) {
            twice.add(row + (count - before), before);
        }
    }

    /// @param first hash of the first family
    /// @param second hash of the second
    private record Both(long first, long second) {}
}
