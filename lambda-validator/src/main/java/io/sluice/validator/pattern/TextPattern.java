package io.sluice.validator.pattern;

import java.util.Optional;

/// A regular expression that is looked for in the bytes of texts.
public interface TextPattern {

    /// Whether a part of the text matches. `^` and `$` stand for the text's start and end.
    ///
    /// @param bytes what holds the text, in UTF-8
    /// @param from index of its first byte
    /// @param to index behind its last byte
    boolean find(byte[] bytes, int from, int to);

    /// @param expression what the contract says, which Java's engine has accepted
    static TextPattern of(String expression) {
        Optional<TextPattern> table = Automata.of(expression);
        return table.orElseGet(() -> new BoundedPattern(expression));
    }
}
