package io.sluice.validator.pattern;

import java.util.List;

/// Reads a class of characters behind its opening bracket.
final class ClassParser {

    private final ExpressionText text;
    private CodePoints set = new CodePoints(List.of());

    ClassParser(ExpressionText text) {
        this.text = text;
    }

    CodePoints parse() throws UnsupportedExpressionException {
        boolean negated = text.take('^');
        if (text.isNext(']')) {
            throw new UnsupportedExpressionException("a class that begins with a bracket");
        }
        while (!text.take(']')) {
            if (text.isNext('[') || text.isNext('&')) {
                throw new UnsupportedExpressionException("a class of classes");
            }
            item();
        }
        return negated ? set.not() : set;
    }

    private void item() throws UnsupportedExpressionException {
        CodePoints first = single();
        boolean range = text.take('-');
        if (!range) {
            set = set.and(first);
            return;
        }
        if (text.isNext(']')) {
            set = set.and(first).and(CodePoints.of('-', '-'));
            return;
        }
        if (text.isNext('[') || text.isNext('&')) {
            throw new UnsupportedExpressionException("a class of classes");
        }
        CodePoints last = single();
        set = set.and(CodePoints.of(character(first), character(last)));
    }

    private CodePoints single() throws UnsupportedExpressionException {
        if (text.take('\\')) {
            return text.escaped();
        }
        int character = text.next();
        return CodePoints.of(character, character);
    }

    private static int character(CodePoints one) throws UnsupportedExpressionException {
        CodePoints.Range range = one.ranges().getFirst();
        if (one.ranges().size() != 1 || range.first() != range.last()) {
            throw new UnsupportedExpressionException("a range that begins or ends with a class");
        }
        return range.first();
    }
}
