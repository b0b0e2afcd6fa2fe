package io.sluice.validator.pattern;

import java.util.List;

/// A regular expression taken apart.
sealed interface Expression {

    /// One character out of some.
    ///
    /// @param set which
    record One(CodePoints set) implements Expression {}

    /// @param parts what must come one after the other
    record Sequence(List<Expression> parts) implements Expression {}

    /// @param choices of which one must come
    record Choice(List<Expression> choices) implements Expression {}

    /// @param part what comes several times
    /// @param least how often at least
    /// @param most how often at most, [#UNBOUNDED] for no bound
    record Repeat(Expression part, int least, int most) implements Expression {

        /// As often as one likes.
        static final int UNBOUNDED = -1;
    }

    /// The text's start.
    record Start() implements Expression {}

    /// The text's end.
    record End() implements Expression {}
}
