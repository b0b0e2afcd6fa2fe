package io.sluice.metadata.check;

/// A word of a condition.
///
/// @param kind what it is
/// @param text without quotes; words and operators as they stand
record Token(Kind kind, String text) {

    /// Whether it is this keyword or operator, in any case.
    boolean is(String other) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(other);
    }

    boolean isColumn() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    boolean isValue() {
        return kind == Kind.NUMBER || kind == Kind.TEXT;
    }

    enum Kind {
        WORD,
        QUOTED,
        NUMBER,
        TEXT,
        SYMBOL
    }
}
