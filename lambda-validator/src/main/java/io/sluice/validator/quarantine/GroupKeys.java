package io.sluice.validator.quarantine;

import java.util.Optional;

/// The hash of one key of each row of a row group, gathered column by column.
final class GroupKeys {

    private final int columns;
    private long[] high = new long[0];
    private long[] low = new long[0];
    private byte[] present = new byte[0];

    /// @param columns how many columns the key has
    GroupKeys(int columns) {
        this.columns = columns;
    }

    /// Begins a row group.
    void begin(int rows) {
        high = new long[rows];
        low = new long[rows];
        present = new byte[rows];
    }

    /// Adds a column's value. The place is in its hash, so sums of other orders differ.
    void add(int row, KeyHash hash) {
        high[row] += hash.high();
        low[row] += hash.low();
        present[row]++;
    }

    /// The key of a row, empty where a part of it is NULL.
    Optional<KeyHash> of(int row) {
        return present[row] == columns ? Optional.of(new KeyHash(high[row], low[row])) : Optional.empty();
    }
}
