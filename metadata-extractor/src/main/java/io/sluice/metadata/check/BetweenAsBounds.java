package io.sluice.metadata.check;

import java.util.ArrayList;
import java.util.List;

/// Writes `a between 1 and 5` as `(a >= 1 and a <= 5)`.
final class BetweenAsBounds {

    private static final int WORDS = 5;

    private BetweenAsBounds() {}

    static List<Token> of(List<Token> tokens) {
        List<Token> next = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            if (isBetween(tokens, at)) {
                Token column = tokens.get(at);
                next.addAll(List.of(
                        symbol("("), column, symbol(">="), tokens.get(at + 2), new Token(Token.Kind.WORD, "and")));
                next.addAll(List.of(column, symbol("<="), tokens.get(at + 4), symbol(")")));
                at += WORDS;
            } else {
                next.add(tokens.get(at));
                at++;
            }
        }
        return next;
    }

    private static boolean isBetween(List<Token> tokens, int at) {
        return at + WORDS <= tokens.size()
                && tokens.get(at).isColumn()
                && tokens.get(at + 1).is("between")
                && tokens.get(at + 3).is("and");
    }

    private static Token symbol(String text) {
        return new Token(Token.Kind.SYMBOL, text);
    }
}
