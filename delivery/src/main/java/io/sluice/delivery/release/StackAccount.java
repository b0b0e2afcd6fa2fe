package io.sluice.delivery.release;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.sluice.delivery.DeliveryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a stack is deployed to, as its file says. The Pulumi program reads everything else.
///
/// @param id account, 12 digits
/// @param region region of AWS
public record StackAccount(String id, String region) {

    public StackAccount {
        requireNonNull(id, "id is null");
        requireNonNull(region, "region is null");
    }

    /// @param home folder of `Pulumi.yaml`
    /// @throws DeliveryException if there is no such stack file, it is no YAML, or it does not say
    public static StackAccount read(Path home, String stack) {
        Path file = home.resolve("Pulumi.%s.yaml".formatted(stack));
        JsonNode config = yaml(file).path("config");
        return new StackAccount(
                require(file, config, "sluice:accountId", "\\d{12}", "12 digits, in quotes"),
                require(file, config, "aws:region", "[a-z]{2}(-[a-z]+)+-\\d", "a region of AWS"));
    }

    private static String require(Path file, JsonNode config, String key, String pattern, String rule) {
        String value = config.path(key).asText();
        if (!value.matches(pattern)) {
            throw new DeliveryException("%s of %s must be %s but was '%s'".formatted(key, file, rule, value));
        }
        return value;
    }

    private static JsonNode yaml(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new DeliveryException("%s must be a file but does not exist: name one of the stacks".formatted(file));
        }
        try {
            return new YAMLMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new DeliveryException(
                    "%s must be YAML but line %d cannot be read: check indentation, quotes and brackets there"
                            .formatted(
                                    file,
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getLineNr()),
                    e);
        } catch (IOException e) {
            throw new DeliveryException("%s must be readable but is not: %s".formatted(file, e.getMessage()), e);
        }
    }
}
