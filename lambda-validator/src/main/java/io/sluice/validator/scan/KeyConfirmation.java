package io.sluice.validator.scan;

import java.util.HashSet;
import java.util.Set;

/// A pass over the keys whose hash stood twice, which tells by a second hash those that are twice indeed.
final class KeyConfirmation implements GroupListener {

    private final KeyRows first = new KeyRows(KeyHash.FIRST);
    private final KeyRows second = new KeyRows(KeyHash.SECOND);
    private final LongSet suspects;
    private final Offence offence;
    private final Set<Both> seen = new HashSet<>();

    /// @param suspects hashes that stood twice
    /// @param offence where rows are counted whose key stood before
    KeyConfirmation(LongSet suspects, Offence offence) {
        this.suspects = suspects;
        this.offence = offence;
    }

    KeyRows first() {
        return first;
    }

    KeyRows second() {
        return second;
    }

    @Override
    public void begin(long firstRow, int rows) {
        first.reset(firstRow, rows);
        second.reset(firstRow, rows);
    }

    @Override
    public void end() {
        for (int row = 0; row < first.rows(); row++) {
            if (first.isWhole(row)
                    && suspects.contains(first.hash(row))
                    && !seen.add(new Both(first.hash(row), second.hash(row)))) {
                offence.rows(first.firstRow() + row, 1);
            }
        }
    }

    /// @param first hash of the first family
    /// @param second hash of the second
    private record Both(long first, long second) {}
}
