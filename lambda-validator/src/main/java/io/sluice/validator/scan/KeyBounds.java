package io.sluice.validator.scan;

/// How much is spent on finding keys that stand twice.
///
/// @param hashes most hashes that one pass remembers, at fourteen bytes each
/// @param rows most rows of a row group whose keys of several columns are put together at once, at eight bytes each
/// @param passes most passes over the key alone
record KeyBounds(int hashes, int rows, int passes) {

    /// Keys that a filter is made for, at a byte each, for each hash that it may tell.
    private static final int FILTERED = 27;

    /// Eight MiB for each of both, and sixteen for a filter. DMS writes row groups of ten thousand rows, and a file of
    /// a gibibyte has some hundred million keys.
    static KeyBounds usual() {
        return new KeyBounds(600_000, 1 << 20, 200);
    }

    /// Most keys that a filter is made for.
    int filtered() {
        return hashes * FILTERED;
    }

    /// How often a row group of so many rows is read for a key of so many columns.
    int times(int columns, long groupRows) {
        return columns == 1 ? 1 : (int) Math.max(1, Math.ceilDiv(groupRows, rows));
    }
}
