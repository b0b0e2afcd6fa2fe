package io.sluice.validator.pattern;

/// The characters of an expression and a place among them.
final class ExpressionText {

    private static final String PLAIN_ESCAPES = "\\^$.|?*+()[]{}-/\"'#&~!@%=:;,<> _`";

    private final int[] characters;
    private int position;

    ExpressionText(String expression) {
        this.characters = expression.codePoints().toArray();
    }

    int length() {
        return characters.length;
    }

    boolean isAtEnd() {
        return position == characters.length;
    }

    boolean isNext(char wanted) {
        return !isAtEnd() && characters[position] == wanted;
    }

    /// Steps over the character if it is next.
    boolean take(char wanted) {
        boolean found = isNext(wanted);
        position += found ? 1 : 0;
        return found;
    }

    void require(char wanted) throws UnsupportedExpressionException {
        if (!take(wanted)) {
            throw new UnsupportedExpressionException("no '%s' where one must be".formatted(wanted));
        }
    }

    int next() throws UnsupportedExpressionException {
        if (isAtEnd()) {
            throw new UnsupportedExpressionException("an end where a character must be");
        }
        return characters[position++];
    }

    /// @param most greatest number that is believed
    int number(int most) throws UnsupportedExpressionException {
        int number = 0;
        boolean any = false;
        while (!isAtEnd() && characters[position] >= '0' && characters[position] <= '9') {
            number = 10 * number + characters[position++] - '0';
            any = true;
            if (number > most) {
                throw new UnsupportedExpressionException("more than %d repetitions".formatted(most));
            }
        }
        if (!any) {
            throw new UnsupportedExpressionException("no number where one must be");
        }
        return number;
    }

    /// The characters that stand for what is behind a backslash.
    CodePoints escaped() throws UnsupportedExpressionException {
        int letter = next();
        return switch (letter) {
            case 'd' -> CodePoints.DIGITS;
            case 'D' -> CodePoints.DIGITS.not();
            case 'w' -> CodePoints.WORD;
            case 'W' -> CodePoints.WORD.not();
            case 's' -> CodePoints.SPACE;
            case 'S' -> CodePoints.SPACE.not();
            case 't' -> CodePoints.of('\t', '\t');
            case 'n' -> CodePoints.of('\n', '\n');
            case 'r' -> CodePoints.of('\r', '\r');
            case 'f' -> CodePoints.of('\f', '\f');
            default -> {
                if (PLAIN_ESCAPES.indexOf(letter) < 0) {
                    throw new UnsupportedExpressionException("an escape that is not a plain one");
                }
                yield CodePoints.of(letter, letter);
            }
        };
    }
}
