package io.sluice.validator.scan;

import io.sluice.contract.pipeline.Receipt.RowCounts;
import io.sluice.validator.parquet.InvalidParquetException;

/// Counts what rows do, by the operation column, and takes note of those that delete.
final class Operations implements ValueVisitor {

    private static final byte[] LETTERS = {'I', 'U', 'D'};
    private static final int DELETE = 2;

    private final RowSet deletes;
    private final Offence offence;
    private final int allowed;
    private final ValueText text;
    private final LevelCursor cursor = new LevelCursor();
    private final long[] counts = new long[LETTERS.length];

    /// @param deletes where rows that delete are put
    /// @param offence where rows of another operation are counted
    /// @param allowed how many of the letters `I`, `U`, `D` may be, in this order
    /// @param text how a value is told
    Operations(RowSet deletes, Offence offence, int allowed, ValueText text) {
        this.deletes = deletes;
        this.offence = offence;
        this.allowed = allowed;
        this.text = text;
    }

    @Override
    public void page(Levels levels) throws InvalidParquetException {
        cursor.reset(levels);
    }

    @Override
    public void visit(Values values, int index, int ordinal, int count) throws InvalidParquetException {
        int operation = operation(values, index);
        if (operation < LETTERS.length) {
            counts[operation] += count;
        }
        if (operation == DELETE && operation < allowed) {
            cursor.rows(ordinal, count, deletes::add);
        }
        if (operation >= allowed) {
            cursor.rows(ordinal, count, offence);
            if (offence.wantsSample()) {
                offence.sample(text.of(values, index));
            }
        }
    }

    /// @param checked rows that were looked at
    RowCounts counts(long checked) {
        return new RowCounts(checked, counts[0], counts[1], counts[DELETE]);
    }

    private static int operation(Values values, int index) {
        if (values.length(index) == 1) {
            byte letter = values.bytes()[values.start(index)];
            for (int operation = 0; operation < LETTERS.length; operation++) {
                if (LETTERS[operation] == letter) {
                    return operation;
                }
            }
        }
        return LETTERS.length;
    }
}
