package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;
import java.util.Arrays;

/// Holds each change sequence against the one before it: as long, and greater byte by byte.
///
/// Whoever orders changes compares these texts, so a shorter one would sort to a wrong place.
final class RisingSequence implements ValueVisitor {

    /// Longest sequence that is believed. DMS writes 35 digits.
    static final int MAX_BYTES = 50;

    private final Offence offence;
    private final ValueText text;
    private final LevelCursor cursor = new LevelCursor();
    private final byte[] last = new byte[MAX_BYTES];
    private int length;

    /// @param offence where rows out of order are counted
    /// @param text how a value is told
    RisingSequence(Offence offence, ValueText text) {
        this.offence = offence;
        this.text = text;
    }

    @Override
    public void page(Levels levels) throws InvalidParquetException {
        cursor.reset(levels);
    }

    @Override
    public void visit(Values values, int index, int ordinal, int count) throws InvalidParquetException {
        boolean rises = rises(values.bytes(), values.start(index), values.length(index));
        int broken = rises ? count - 1 : count;
        if (broken > 0) {
            cursor.rows(ordinal + count - broken, broken, offence);
            if (offence.wantsSample()) {
                offence.sample(text.of(values, index));
            }
        }
    }

    /// A sequence that does not rise is not what the next one is held against, so one fault is one finding.
    private boolean rises(byte[] bytes, int from, int size) {
        boolean fits = size > 0 && size <= MAX_BYTES && (length == 0 || size == length);
        if (!fits || Arrays.compareUnsigned(bytes, from, from + size, last, 0, length) <= 0) {
            return false;
        }
        System.arraycopy(bytes, from, last, 0, size);
        length = size;
        return true;
    }
}
