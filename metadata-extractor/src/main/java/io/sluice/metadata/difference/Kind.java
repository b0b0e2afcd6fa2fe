package io.sluice.metadata.difference;

import java.util.Locale;

/// What a change does to files that were right before it and to those that come after it.
public enum Kind {
    /// A table that has no contract.
    NEW_TABLE,
    /// A table whose contract has no table any more.
    DROPPED_TABLE,
    /// A column more.
    ADDITIVE,
    /// A column takes every value that it took before, and more: by its type or by its limits.
    WIDENING,
    /// A column no longer takes every value that it took before.
    NARROWING,
    /// A column becomes something else.
    TYPE_CHANGED,
    /// A column or a table went and one of the same shape came.
    RENAME_SUSPECTED,
    /// A column less.
    DROPPED,
    /// The key is another.
    KEY_CHANGED,
    /// The same columns in another order.
    REORDERED,
    /// What is said beside shape and limits: comments, foreign keys.
    DESCRIBED;

    /// The name as people read it.
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
