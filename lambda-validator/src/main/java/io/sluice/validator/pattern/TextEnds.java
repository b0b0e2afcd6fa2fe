package io.sluice.validator.pattern;

/// Makes `$` stand for the end of a text in Java's own engine, to which it is also what comes before a line end there:
/// `^[A-Z]+$` would find `GB` with a line end behind it.
///
/// An expression that sets the flags `m` or `x` is left as it is: under the first, `$` asks for the end of a line,
/// and under the second, brackets may stand in comments.
/// See <https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/regex/Pattern.html>
final class TextEnds {

    private static final String END = "\\z";

    private final String expression;
    private final StringBuilder written = new StringBuilder();
    private int position;
    private int classes;
    private boolean setsFlags;

    private TextEnds(String expression) {
        this.expression = expression;
    }

    /// @param expression what Java's engine has accepted
    static String in(String expression) {
        TextEnds ends = new TextEnds(expression);
        while (ends.position < expression.length() && !ends.setsFlags) {
            ends.step();
        }
        return ends.setsFlags ? expression : ends.written.toString();
    }

    private void step() {
        char next = expression.charAt(position);
        if (next == '\\') {
            copy(escaped());
        } else if (next == '[') {
            classes++;
            // A bracket that begins a class is one of its characters.
            int begun = expression.startsWith("^", position + 1) ? 2 : 1;
            copy(expression.startsWith("]", position + begun) ? begun + 1 : begun);
        } else if (next == ']' && classes > 0) {
            classes--;
            copy(1);
        } else if (next == '$' && classes == 0) {
            written.append(END);
            position++;
        } else {
            setsFlags = classes == 0 && expression.startsWith("(?", position) && isFlag(position + 2);
            copy(1);
        }
    }

    /// Characters of an escape that are no part of the expression's own.
    private int escaped() {
        if (expression.startsWith("\\Q", position)) {
            int end = expression.indexOf("\\E", position);
            return end < 0 ? expression.length() - position : end + 2 - position;
        }
        return expression.startsWith("\\c", position) ? 3 : 2;
    }

    private boolean isFlag(int from) {
        int at = from;
        while (at < expression.length() && Character.isLetter(expression.charAt(at))) {
            if (expression.charAt(at) == 'm' || expression.charAt(at) == 'x') {
                return true;
            }
            at++;
        }
        return false;
    }

    private void copy(int count) {
        written.append(expression, position, position + count);
        position += count;
    }
}
