package io.sluice.metadata.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads a condition as far as it is a list of simple ones with AND between.
///
/// MariaDB, SQL Server and Oracle keep a condition without the parentheses that nobody typed, so OR is looked for
/// first: AND binds closer.
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
        // What stands inside of CASE holds for some rows only.
        if (Stream.of("case", "xor").anyMatch(word -> bare.stream().anyMatch(token -> token.is(word)))) {
            return List.of();
        }
        List<List<Token>> choices = split(bare, "or");
        if (choices.size() > 1) {
            return choice(choices);
        }
        List<List<Token>> parts = split(bare, "and");
        return parts.size() > 1
                ? parts.stream()
                        .flatMap(part -> new Conditions(part).conjuncts().stream())
                        .toList()
                : single(bare).stream().toList();
    }

    /// Several equalities of one column are a list of its values; any other choice says nothing of a single column.
    private static List<Condition> choice(List<List<Token>> choices) {
        List<String> values = new ArrayList<>();
        Set<String> columns = new HashSet<>();
        for (List<Token> part : choices) {
            List<Condition> found = new Conditions(part).conjuncts();
            if (found.size() != 1 || !(found.getFirst() instanceof Condition.Among among)) {
                return List.of();
            }
            columns.add(among.column());
            values.addAll(among.values());
        }
        return columns.size() == 1
                ? List.of(new Condition.Among(columns.iterator().next(), values))
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
        return part.size() > 3 && part.get(0).isColumn() ? among(part) : Optional.empty();
    }

    /// `a in ('x', 'y')`, and what PostgreSQL makes of it: `a = any (array['x', 'y'])`. An array that is one text with
    /// all values in it is none, and what is not a value behind each comma is a calculation.
    private static Optional<Condition> among(List<Token> part) {
        List<Token> bare = part.stream()
                .filter(token -> !token.is("(") && !token.is(")") && !token.is("]"))
                .toList();
        int head = Math.max(start(bare, "in"), start(bare, "=", "any", "array", "["));
        List<Token> list = bare.subList(head, bare.size());
        boolean plain = head > 0
                && list.size() % 2 == 1
                && IntStream.range(0, list.size())
                        .allMatch(at -> at % 2 == 0
                                ? list.get(at).isValue()
                                : list.get(at).is(","));
        return plain
                ? Optional.of(new Condition.Among(
                        part.getFirst().text(),
                        list.stream().filter(Token::isValue).map(Token::text).toList()))
                : Optional.empty();
    }

    /// Where the rest begins, 0 if these words do not stand behind the column.
    private static int start(List<Token> part, String... words) {
        boolean begins = part.size() > words.length
                && IntStream.range(0, words.length)
                        .allMatch(at -> part.get(at + 1).is(words[at]));
        return begins ? words.length + 1 : 0;
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
