package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;

/// One pass over the keys of a file that finds those whose hash stood before. Of a large file, each pass looks at a
/// part of the hashes only, so that memory does not grow with the file.
final class KeyPass implements GroupListener {

    /// Most hashes that one pass remembers: 16 MiB.
    static final int MAX_HASHES = 1_300_000;

    /// Most passes, and so about a hundred million rows. DMS ends a file at one gibibyte.
    static final int MAX_PASSES = 80;

    /// Most hashes that stood twice of which each is looked at again.
    static final int MAX_SUSPECTS = 1 << 12;

    private final KeyRows keys = new KeyRows(KeyHash.FIRST);
    private final Offence offence;
    private final LongSet suspects;
    private final LongSet seen;
    private final int part;
    private final int parts;
    private long twice;

    /// @param offence where rows are counted whose key seems to have stood before
    /// @param suspects where their hashes are put
    /// @param part which part of the hashes is looked at, from 0
    /// @param parts how many parts there are
    /// @param rows rows of the file
    KeyPass(Offence offence, LongSet suspects, int part, int parts, long rows) {
        this.offence = offence;
        this.suspects = suspects;
        this.part = part;
        this.parts = parts;
        this.seen = new LongSet((int) Math.min(rows / parts + 1, MAX_HASHES));
    }

    KeyRows keys() {
        return keys;
    }

    /// How many rows seem to have a key that stood before.
    long twice() {
        return twice;
    }

    @Override
    public void begin(long firstRow, int rows) throws InvalidParquetException {
        if (rows > KeyRows.MAX_ROWS) {
            throw new InvalidParquetException("row group must have at most %d rows for keys to be compared but has %d"
                    .formatted(KeyRows.MAX_ROWS, rows));
        }
        keys.reset(firstRow, rows);
    }

    @Override
    public void end() {
        for (int row = 0; row < keys.rows(); row++) {
            long hash = keys.hash(row);
            if (isMine(hash) && keys.isWhole(row) && !seen.add(hash)) {
                offence.rows(keys.firstRow() + row, 1);
                if (twice++ < MAX_SUSPECTS) {
                    suspects.add(hash);
                }
            }
        }
    }

    private boolean isMine(long hash) {
        return parts == 1 || (int) ((hash >>> Integer.SIZE) * parts >>> Integer.SIZE) == part;
    }
}
