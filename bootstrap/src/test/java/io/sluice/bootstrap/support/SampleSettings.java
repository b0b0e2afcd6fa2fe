package io.sluice.bootstrap.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.sluice.bootstrap.config.BootstrapConfig;
import io.sluice.config.ConfigKey;
import io.sluice.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Settings of a bootstrap, for tests: a map, or a file of this repository.
public final class SampleSettings implements Settings {

    private final Map<ConfigKey, String> values = new TreeMap<>();
    private final Set<ConfigKey> secrets = new HashSet<>();

    /// Those of an account of pipelines with one stack.
    public static SampleSettings pipelines() {
        return new SampleSettings()
                .with("aws:region", "eu-west-2")
                .with("sluice-bootstrap:accountId", "111111111111")
                .with("sluice-bootstrap:github", """
                        {"repository":"owner/name","stacks":{"dev":{}}}""");
    }

    /// Those of a file of this repository.
    public static SampleSettings of(String stack) {
        Path file = Path.of(System.getProperty("sluice.home"), "bootstrap", "Pulumi.%s.yaml".formatted(stack));
        SampleSettings settings = new SampleSettings();
        try {
            JsonNode config = new YAMLMapper().readTree(Files.readString(file)).path("config");
            config.properties()
                    .forEach(entry -> settings.with(
                            entry.getKey(),
                            entry.getValue().isTextual()
                                    ? entry.getValue().asText()
                                    : entry.getValue().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    /// The same with a setting.
    public SampleSettings with(String key, String value) {
        values.put(ConfigKey.parse(key), value);
        return this;
    }

    /// The same without a setting.
    public SampleSettings without(String key) {
        values.remove(ConfigKey.parse(key));
        return this;
    }

    /// The same with a setting that is kept encrypted.
    public SampleSettings withSecret(String key) {
        secrets.add(ConfigKey.parse(key));
        return this;
    }

    /// What the bootstrap makes of them.
    public BootstrapConfig read() {
        return BootstrapConfig.read(this);
    }

    @Override
    public Optional<String> find(ConfigKey key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public boolean isSecret(ConfigKey key) {
        return secrets.contains(key);
    }

    @Override
    public Set<ConfigKey> keys() {
        return Set.copyOf(values.keySet());
    }
}
