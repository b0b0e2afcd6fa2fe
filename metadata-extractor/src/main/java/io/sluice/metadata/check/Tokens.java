package io.sluice.metadata.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a condition apart into words, and leaves out what engines add on their own: casts, the names of character
/// sets, parentheses around a single word.
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("""
            \\s+\
            |::\\s*(?<cast>(?:character varying|double precision|timestamp with(?:out)? time zone|[\\w."]+)\
            (?:\\(\\d+(?:,\\s*\\d+)?\\))?(?:\\[\\])?)\
            |(?:N|E|_\\w+)?'(?<text>(?:[^']|'')*)'\
            |"(?<double>(?:[^"]|"")+)"|`(?<back>(?:[^`]|``)+)`|(?<!ARRAY)\\[(?<square>[^\\]]+)\\]\
            |(?<number>-?\\d+(?:\\.\\d+)?)\
            |(?<word>[\\p{L}_][\\p{L}\\p{N}_$#]*)\
            |(?<symbol><=|>=|<>|!=|[-+*/%=<>(),\\[\\]~^.|&!?:;@])""", Pattern.CASE_INSENSITIVE);

    private static final Pattern MYSQL_TEXT = Pattern.compile("_\\w+\\\\'");

    /// Casts that change no value, which PostgreSQL writes around columns by itself.
    private static final Set<String> HARMLESS = Set.of("text", "character varying", "numeric", "double precision");

    private Tokens() {}

    /// The words, or nothing for a text that holds something unknown.
    static List<Token> of(String condition) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(plainQuotes(condition));
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() != end) {
                return List.of();
            }
            end = matcher.end();
            add(matcher, tokens);
        }
        return end == matcher.regionEnd() && !isEscaped(condition, tokens) ? unwrapped(tokens) : List.of();
    }

    /// Whether a text has characters behind backslashes, which MariaDB and MySQL write once and twice.
    private static boolean isEscaped(String condition, List<Token> tokens) {
        return condition.contains("`")
                && tokens.stream()
                        .anyMatch(token ->
                                token.kind() == Token.Kind.TEXT && token.text().contains("\\"));
    }

    /// MySQL escapes every quote of a stored condition, MariaDB those inside of texts; both write names in backquotes.
    private static String plainQuotes(String condition) {
        if (!condition.contains("`")) {
            return condition;
        }
        return MYSQL_TEXT.matcher(condition).find()
                ? condition.replace("\\\\\\'", "''").replace("\\'", "'")
                : condition.replace("\\'", "''");
    }

    private static void add(Matcher matcher, List<Token> tokens) {
        String cast = matcher.group("cast");
        if (cast != null) {
            addCast(cast.replace("[]", ""), tokens);
            return;
        }
        if (matcher.group("text") != null) {
            tokens.add(new Token(Token.Kind.TEXT, matcher.group("text").replace("''", "'")));
        } else if (matcher.group("number") != null) {
            tokens.add(new Token(Token.Kind.NUMBER, matcher.group("number")));
        } else if (matcher.group("word") != null) {
            tokens.add(new Token(Token.Kind.WORD, matcher.group("word")));
        } else if (matcher.group("symbol") != null) {
            tokens.add(new Token(Token.Kind.SYMBOL, matcher.group("symbol")));
        } else {
            quoted(matcher).ifPresent(name -> tokens.add(new Token(Token.Kind.QUOTED, name)));
        }
    }

    /// A cast of a value says how it was written. One of a column, or of a calculation, may round or cut it: such a
    /// condition is of something else.
    private static void addCast(String type, List<Token> tokens) {
        boolean ofValue = !tokens.isEmpty() && tokens.getLast().isValue();
        if (!ofValue && !HARMLESS.contains(type)) {
            tokens.add(new Token(Token.Kind.SYMBOL, "::"));
        }
    }

    private static java.util.Optional<String> quoted(Matcher matcher) {
        if (matcher.group("double") != null) {
            return java.util.Optional.of(matcher.group("double").replace("\"\"", "\""));
        }
        if (matcher.group("back") != null) {
            return java.util.Optional.of(matcher.group("back").replace("``", "`"));
        }
        return java.util.Optional.ofNullable(matcher.group("square"));
    }

    /// Without parentheses around one word or one number, but for those of a list.
    private static List<Token> unwrapped(List<Token> tokens) {
        List<Token> next = new ArrayList<>(tokens);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int at = 0; at + 2 < next.size(); at++) {
                if (isWrapped(next, at)) {
                    next.remove(at + 2);
                    next.remove(at);
                    changed = true;
                }
            }
        }
        return next;
    }

    private static boolean isWrapped(List<Token> tokens, int at) {
        boolean single = tokens.get(at).is("(")
                && tokens.get(at + 2).is(")")
                && (tokens.get(at + 1).isColumn() || tokens.get(at + 1).isValue());
        Token before = at == 0 ? new Token(Token.Kind.SYMBOL, "(") : tokens.get(at - 1);
        boolean called = before.isColumn() && !before.is("and") && !before.is("or") && !before.is("between");
        return single && !called;
    }
}
