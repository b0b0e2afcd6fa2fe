package io.sluice;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.Context;
import io.sluice.config.ConfigKey;
import io.sluice.config.Settings;
import io.sluice.contract.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The settings as Pulumi hands them to a program, with what the SDK leaves out: which there are, and which are secret.
///
/// Pulumi tells a program both in its environment. See <https://github.com/pulumi/pulumi-java>
///
/// @param context what the SDK knows
/// @param environment of the process
public record DeploymentSettings(Context context, Map<String, String> environment) implements Settings {

    /// Object of every setting by its key.
    private static final String CONFIG = "PULUMI_CONFIG";

    /// List of the keys of those that are, or hold, a secret.
    private static final String SECRET_KEYS = "PULUMI_CONFIG_SECRET_KEYS";

    public DeploymentSettings {
        requireNonNull(context, "context is null");
        environment = Map.copyOf(environment);
    }

    @Override
    public Optional<String> find(ConfigKey key) {
        return context.config(key.namespace()).get(key.name());
    }

    @Override
    public boolean isSecret(ConfigKey key) {
        for (JsonNode secret : json(SECRET_KEYS, "[]")) {
            if (secret.asText().equals(key.toString())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Set<ConfigKey> keys() {
        Set<ConfigKey> keys = new TreeSet<>();
        json(CONFIG, "{}").fieldNames().forEachRemaining(name -> keys.add(ConfigKey.parse(name)));
        return keys;
    }

    private JsonNode json(String variable, String otherwise) {
        return Json.parse(environment.getOrDefault(variable, otherwise), variable);
    }
}
