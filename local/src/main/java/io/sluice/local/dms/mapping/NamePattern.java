package io.sluice.local.dms.mapping;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/// A name in an object locator: `%` stands for any text, `_` for one character, `[ab]` and `[a-d]` for one of a
/// set, and `[_]` for the character itself. Case counts.
///
/// See
/// <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.SelectionTransformation.Wildcards.html>
///
/// @param text pattern as the rule writes it
/// @param pattern the same as a regular expression
public record NamePattern(String text, Pattern pattern) {

    public NamePattern {
        requireNonNull(text, "text is null");
        requireNonNull(pattern, "pattern is null");
    }

    public static NamePattern of(String text) {
        return new NamePattern(text, Pattern.compile(regex(text), Pattern.DOTALL));
    }

    /// A name without wildcards.
    public static NamePattern exact(String text) {
        return new NamePattern(text, Pattern.compile(Pattern.quote(text)));
    }

    public boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    private static String regex(String text) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char next = text.charAt(at);
            int end = next == '[' ? text.indexOf(']', at + 2) : -1;
            if (end > 0) {
                regex.append('[').append(set(text.substring(at + 1, end))).append(']');
                at = end + 1;
                continue;
            }
            regex.append(
                    switch (next) {
                        case '%' -> ".*";
                        case '_' -> ".";
                        default -> Pattern.quote(String.valueOf(next));
                    });
            at++;
        }
        return regex.toString();
    }

    private static String set(String members) {
        return members.replaceAll("([\\\\\\[\\]^&])", "\\\\$1");
    }
}
