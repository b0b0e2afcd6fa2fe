package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;

/// One check of one column, and the rows that break it.
final class ColumnRule {

    private final ValueCheck check;
    private final Offence offence;
    private final ValueText text;
    private final LevelCursor cursor = new LevelCursor();

    /// @param check what must hold
    /// @param offence where rows that break it are counted
    /// @param text how a value is told
    ColumnRule(ValueCheck check, Offence offence, ValueText text) {
        this.check = check;
        this.offence = offence;
        this.text = text;
    }

    ValueCheck check() {
        return check;
    }

    Offence offence() {
        return offence;
    }

    /// Begins a page.
    void page(Levels levels) throws InvalidParquetException {
        cursor.reset(levels);
    }

    /// Counts the rows of a value that breaks the check.
    ///
    /// @param ordinal the value's place among the page's values
    /// @param count how often it stands there, one after the other
    void broken(Values values, int index, int ordinal, int count) throws InvalidParquetException {
        cursor.rows(ordinal, count, offence);
        if (offence.wantsSample()) {
            offence.sample(text.of(values, index));
        }
    }
}
