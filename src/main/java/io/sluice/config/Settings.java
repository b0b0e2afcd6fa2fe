package io.sluice.config;

import java.util.Optional;
import java.util.Set;

/// Where settings come from: Pulumi in a deployment, a map in a test.
@FunctionalInterface
public interface Settings {

    /// The text of a setting; an object or a list comes as JSON.
    Optional<String> find(ConfigKey key);

    /// Whether the stack keeps a setting, or a part of it, encrypted: then no message shows its value.
    default boolean isSecret(ConfigKey key) {
        return false;
    }

    /// Every setting that is given, as far as that is known.
    default Set<ConfigKey> keys() {
        return Set.of();
    }
}
