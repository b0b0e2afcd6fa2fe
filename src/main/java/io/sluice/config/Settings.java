package io.sluice.config;

import java.util.Optional;

/// Where settings come from: Pulumi in a deployment, a map in a test.
@FunctionalInterface
public interface Settings {

    /// The text of a setting; an object or a list comes as JSON.
    Optional<String> find(ConfigKey key);
}
