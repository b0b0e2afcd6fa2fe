package io.sluice.config;

import static java.util.Objects.requireNonNull;

/// Name of one top-level setting of a stack, as its file writes it: `sluice:accountId`.
///
/// @param namespace part before the colon
/// @param name part after the colon
public record ConfigKey(String namespace, String name) implements Comparable<ConfigKey> {

    /// Namespace of this program's own settings, which is the name of the project.
    public static final String OWN = "sluice";

    public ConfigKey {
        requireNonNull(namespace, "namespace is null");
        requireNonNull(name, "name is null");
    }

    static ConfigKey own(String name) {
        return new ConfigKey(OWN, name);
    }

    /// @throws IllegalArgumentException if the text has no colon
    public static ConfigKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(
                    "configuration key must be <namespace>:<name> but was '%s'".formatted(text));
        }
        return new ConfigKey(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(ConfigKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return namespace + ":" + name;
    }
}
