package io.sluice.contract.dms;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A type as a source's catalogue prints it, taken apart.
///
/// @param words what stands outside the parentheses, in lower case and with single spaces
/// @param arguments what stands inside them, empty if there are none
record DeclaredType(String words, String arguments) {

    private static final Pattern WHOLE = Pattern.compile("([^(]*)(?:\\((.*)\\))?([^)]*)");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NUMBERS = Pattern.compile("\\s*(\\d+|\\*)?[^,]*(?:,\\s*(-?\\d+)\\s*)?");

    static DeclaredType parse(String declared) {
        Matcher whole = WHOLE.matcher(declared.strip());
        if (!whole.matches()) {
            return new DeclaredType(declared.strip().toLowerCase(Locale.ROOT), "");
        }
        String words = "%s %s".formatted(whole.group(1), whole.group(3));
        String arguments = whole.group(2) == null ? "" : whole.group(2);
        return new DeclaredType(SPACES.matcher(words.strip()).replaceAll(" ").toLowerCase(Locale.ROOT), arguments);
    }

    /// The first number in the parentheses; `*`, which Oracle writes for its most, is none.
    OptionalInt first() {
        return number(1);
    }

    /// The second number in the parentheses.
    OptionalInt second() {
        return number(2);
    }

    /// The type without one of its words, for example without `unsigned`.
    DeclaredType without(String word) {
        return new DeclaredType(words.replace(" " + word, ""), arguments);
    }

    private OptionalInt number(int group) {
        Matcher numbers = NUMBERS.matcher(arguments);
        if (!numbers.matches()
                || numbers.group(group) == null
                || numbers.group(group).equals("*")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(numbers.group(group)));
    }
}
