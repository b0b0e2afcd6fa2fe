package io.sluice.validator.pattern;

import java.util.Optional;

/// Makes tables of expressions.
final class Automata {

    private Automata() {}

    /// A table that finds what the expression finds, empty if the expression says what a table cannot.
    static Optional<TextPattern> of(String expression) {
        try {
            Nfa nfa = new Nfa(new ExpressionParser(expression).parse());
            return Optional.of(new DfaBuilder(nfa).build());
        } catch (UnsupportedExpressionException e) {
            return Optional.empty();
        }
    }
}
