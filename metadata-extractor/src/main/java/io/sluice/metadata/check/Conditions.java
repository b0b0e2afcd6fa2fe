package io.sluice.metadata.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a condition as far as it is a list of simple ones with AND between.
public final class Conditions {

    private final List<Token> tokens;

    private Conditions(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// What a condition says of single columns, nothing for one that is not simple.
    public static List<Condition> of(String text) {
        return new Conditions(Tokens.of(text)).conjuncts();
    }

    private List<Condition> conjuncts() {
        List<Token> bare = withoutParentheses(BetweenAsBounds.of(tokens));
        List<List<Token>> parts = split(bare, "and");
        if (parts.size() > 1) {
            return parts.stream()
                    .flatMap(part -> new Conditions(part).conjuncts().stream())
                    .toList();
        }
        List<List<Token>> choices = split(bare, "or");
        return choices.size() > 1 ? choice(choices) : single(bare).stream().toList();
    }

    /// Several equalities of one column are a list of its values; any other choice says nothing of a single column.
    private static List<Condition> choice(List<List<Token>> choices) {
        List<Condition> all = choices.stream()
                .flatMap(part -> new Conditions(part).conjuncts().stream())
                .toList();
        List<String> values = new ArrayList<>();
        for (Condition one : all) {
            if (!(one instanceof Condition.Among among)
                    || !among.column().equals(all.getFirst().column())) {
                return List.of();
            }
            values.addAll(among.values());
        }
        return all.size() == choices.size()
                ? List.of(new Condition.Among(all.getFirst().column(), values))
                : List.of();
    }

    private static Optional<Condition> single(List<Token> part) {
        if (part.size() == 3 && part.get(0).isColumn() && part.get(2).isValue()) {
            return Condition.of(
                    part.get(0).text(), part.get(1).text(), part.get(2).text());
        }
        if (part.size() == 3 && part.get(0).isValue() && part.get(2).isColumn()) {
            return Condition.of(
                    part.get(2).text(),
                    mirrored(part.get(1).text()),
                    part.get(0).text());
        }
        boolean list = part.size() > 3
                && part.get(0).isColumn()
                && (part.get(1).is("in") || part.get(1).is("=") && part.get(2).is("any"));
        if (!list) {
            return Optional.empty();
        }
        List<Token> rest = part.subList(2, part.size()).stream()
                .filter(token ->
                        !Stream.of("any", "array", "(", ")", "[", "]", ",").anyMatch(token::is))
                .toList();
        return rest.stream().allMatch(Token::isValue)
                ? Optional.of(new Condition.Among(
                        part.get(0).text(), rest.stream().map(Token::text).toList()))
                : Optional.empty();
    }

    private static String mirrored(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
        };
    }

    private static List<Token> withoutParentheses(List<Token> all) {
        List<Token> bare = all;
        while (bare.size() > 2 && bare.getFirst().is("(") && closing(bare) == bare.size() - 1) {
            bare = bare.subList(1, bare.size() - 1);
        }
        return bare;
    }

    private static int closing(List<Token> from) {
        int depth = 0;
        for (int at = 0; at < from.size(); at++) {
            depth += from.get(at).is("(") ? 1 : from.get(at).is(")") ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /// The parts between a word outside of parentheses.
    private static List<List<Token>> split(List<Token> all, String word) {
        List<List<Token>> parts = new ArrayList<>();
        List<Token> part = new ArrayList<>();
        int depth = 0;
        for (Token token : all) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(word)) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(token);
            }
        }
        parts.add(part);
        return parts;
    }
}
