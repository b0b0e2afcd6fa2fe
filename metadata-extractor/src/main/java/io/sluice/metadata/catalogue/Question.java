package io.sluice.metadata.catalogue;

import java.util.Locale;

/// What is asked of a catalogue. Every engine has one query a question, with the same columns in its answer but for
/// those that describe a type.
public enum Question {
    /// Every column of every table and view, in table and column order.
    COLUMNS,
    /// The columns of every primary key and every unique index, in key order.
    KEYS,
    /// The columns of every foreign key, with those they refer to.
    FOREIGN_KEYS,
    /// The condition of every check constraint.
    CHECKS;

    /// Name of the SQL file that asks.
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql";
    }
}
