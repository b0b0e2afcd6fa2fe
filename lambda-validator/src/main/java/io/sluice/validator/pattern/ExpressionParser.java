package io.sluice.validator.pattern;

import io.sluice.validator.pattern.Expression.Repeat;
import java.util.ArrayList;
import java.util.List;

/// Takes an expression apart that Java's own engine has accepted, as far as a table can say it.
final class ExpressionParser {

    /// Longest expression that is taken apart.
    private static final int MAX_CHARACTERS = 1_000;

    /// Most groups within each other.
    private static final int MAX_DEPTH = 50;

    private static final int MAX_REPEATS = 1_000;

    private final ExpressionText text;
    private int depth;

    ExpressionParser(String expression) {
        this.text = new ExpressionText(expression);
    }

    Expression parse() throws UnsupportedExpressionException {
        if (text.length() > MAX_CHARACTERS) {
            throw new UnsupportedExpressionException("more than %d characters".formatted(MAX_CHARACTERS));
        }
        Expression all = choice();
        if (!text.isAtEnd()) {
            throw new UnsupportedExpressionException("a bracket that closes nothing");
        }
        return all;
    }

    private Expression choice() throws UnsupportedExpressionException {
        List<Expression> choices = new ArrayList<>();
        choices.add(sequence());
        while (text.take('|')) {
            choices.add(sequence());
        }
        return choices.size() == 1 ? choices.getFirst() : new Expression.Choice(choices);
    }

    private Expression sequence() throws UnsupportedExpressionException {
        List<Expression> parts = new ArrayList<>();
        while (!text.isAtEnd() && !text.isNext('|') && !text.isNext(')')) {
            parts.add(repeated(part()));
        }
        return new Expression.Sequence(parts);
    }

    private Expression part() throws UnsupportedExpressionException {
        if (text.take('(')) {
            return group();
        }
        if (text.take('^')) {
            return new Expression.Start();
        }
        if (text.take('$')) {
            return new Expression.End();
        }
        if (text.take('.')) {
            return new Expression.One(CodePoints.LINE_ENDS.not());
        }
        if (text.take('[')) {
            return new Expression.One(new ClassParser(text).parse());
        }
        if (text.take('\\')) {
            return new Expression.One(text.escaped());
        }
        if (text.isNext('{')) {
            throw new UnsupportedExpressionException("a number of nothing");
        }
        int literal = text.next();
        return new Expression.One(CodePoints.of(literal, literal));
    }

    private Expression group() throws UnsupportedExpressionException {
        if (text.take('?') && !text.take(':')) {
            throw new UnsupportedExpressionException("a group that looks around, is named or sets flags");
        }
        if (++depth > MAX_DEPTH) {
            throw new UnsupportedExpressionException("more than %d groups within each other".formatted(MAX_DEPTH));
        }
        Expression inner = choice();
        depth--;
        text.require(')');
        return inner;
    }

    private Expression repeated(Expression part) throws UnsupportedExpressionException {
        Expression result = part;
        boolean more = true;
        while (more) {
            if (text.take('*')) {
                result = repeat(result, 0, Repeat.UNBOUNDED);
            } else if (text.take('+')) {
                result = repeat(result, 1, Repeat.UNBOUNDED);
            } else if (text.take('?')) {
                result = repeat(result, 0, 1);
            } else if (text.take('{')) {
                result = counted(result);
            } else {
                more = false;
            }
        }
        return result;
    }

    private Expression counted(Expression part) throws UnsupportedExpressionException {
        int least = text.number(MAX_REPEATS);
        int most = least;
        if (text.take(',')) {
            most = text.isNext('}') ? Repeat.UNBOUNDED : text.number(MAX_REPEATS);
        }
        text.require('}');
        return repeat(part, least, most);
    }

    private Expression repeat(Expression part, int least, int most) throws UnsupportedExpressionException {
        if (part instanceof Expression.Start || part instanceof Expression.End) {
            throw new UnsupportedExpressionException("a repeated start or end");
        }
        // Lazy or not, the same texts match; possessive, other ones do.
        if (!text.take('?') && text.isNext('+')) {
            throw new UnsupportedExpressionException("a possessive repetition");
        }
        return new Repeat(part, least, most);
    }
}
