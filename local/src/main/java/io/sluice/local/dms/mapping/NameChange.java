package io.sluice.local.dms.mapping;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/// How a rule changes a name.
///
/// @param kind what is done
/// @param value new name, prefix or suffix, empty where there is none
/// @param oldValue prefix or suffix that is replaced, empty where there is none
public record NameChange(Kind kind, String value, String oldValue) {

    public NameChange {
        requireNonNull(kind, "kind is null");
        requireNonNull(value, "value is null");
        requireNonNull(oldValue, "oldValue is null");
    }

    String apply(String name) {
        return switch (kind) {
            case RENAME -> value;
            case CONVERT_LOWERCASE -> name.toLowerCase(Locale.ROOT);
            case CONVERT_UPPERCASE -> name.toUpperCase(Locale.ROOT);
            case ADD_PREFIX -> value + name;
            case ADD_SUFFIX -> name + value;
            case REMOVE_PREFIX -> withoutPrefix(name, value, "");
            case REMOVE_SUFFIX -> withoutSuffix(name, value, "");
            case REPLACE_PREFIX -> withoutPrefix(name, oldValue, value);
            case REPLACE_SUFFIX -> withoutSuffix(name, oldValue, value);
        };
    }

    private static String withoutPrefix(String name, String prefix, String replacement) {
        return name.startsWith(prefix) ? replacement + name.substring(prefix.length()) : name;
    }

    private static String withoutSuffix(String name, String suffix, String replacement) {
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) + replacement : name;
    }

    /// The values of `rule-action` that change a name.
    public enum Kind {
        RENAME,
        CONVERT_LOWERCASE,
        CONVERT_UPPERCASE,
        ADD_PREFIX,
        ADD_SUFFIX,
        REMOVE_PREFIX,
        REMOVE_SUFFIX,
        REPLACE_PREFIX,
        REPLACE_SUFFIX
    }
}
