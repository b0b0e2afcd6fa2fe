package io.sluice.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.sluice.config.ConfigException;
import io.sluice.config.ConfigKey;
import io.sluice.config.StackConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What `Pulumi.yaml` and `Pulumi.<stack>.yaml` say.
///
/// @param project name of the project
/// @param stack name of the stack
/// @param config settings as they stand in the file
record StackFile(String project, String stack, Map<ConfigKey, JsonNode> config) {

    private static final YAMLMapper YAML = new YAMLMapper();

    StackFile {
        config = Map.copyOf(config);
    }

    /// @throws ConfigException if a file is missing or is no YAML
    static StackFile read(Path home, String stack) {
        JsonNode project = yaml(home.resolve("Pulumi.yaml"));
        Path file = home.resolve("Pulumi.%s.yaml".formatted(stack));
        Map<ConfigKey, JsonNode> config = new TreeMap<>();
        yaml(file)
                .path("config")
                .properties()
                .forEach(entry -> config.put(ConfigKey.parse(entry.getKey()), entry.getValue()));
        return new StackFile(project.path("name").asText(), stack, config);
    }

    /// A sentence for each setting that the program does not know. The program itself cannot tell: Pulumi
    /// hands out only what is asked for.
    List<String> unknownKeys() {
        return StackConfig.unknownKeys(config.keySet());
    }

    Optional<JsonNode> find(ConfigKey key) {
        return Optional.ofNullable(config.get(key));
    }

    private static long line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static JsonNode yaml(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ConfigException(List.of("%s must be a file but does not exist".formatted(file)));
        }
        try {
            return YAML.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new ConfigException(
                    List.of("%s must be YAML but line %d cannot be read: check indentation, quotes and brackets there"
                            .formatted(file, line(e))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
