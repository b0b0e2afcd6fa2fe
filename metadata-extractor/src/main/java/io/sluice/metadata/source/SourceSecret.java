package io.sluice.metadata.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// A secret about a source, in the form that DMS reads too: `host`, `port`, `username`, `password`.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/security_iam_secretsmanager.html>
public final class SourceSecret {

    private final String arn;
    private final JsonNode properties;

    private SourceSecret(String arn, JsonNode properties) {
        this.arn = arn;
        this.properties = properties;
    }

    /// @throws IllegalArgumentException if it is no JSON; the parser's own message would repeat a part of it
    public static SourceSecret read(SecretsManagerClient client, String arn) {
        String text = client.getSecretValue(request -> request.secretId(arn)).secretString();
        try {
            return new SourceSecret(arn, Json.parse(text, "secret"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("secret '%s' must be JSON but is not".formatted(arn));
        }
    }

    /// @throws IllegalArgumentException naming the property that is missing, never a value
    public String require(String property) {
        String value = properties.path(property).asText("");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("secret '%s' must have '%s' but has not".formatted(arn, property));
        }
        return value;
    }

    /// @throws IllegalArgumentException naming the property that is no port, never its value: it may be a password that
    ///     stands in the wrong place
    public int requirePort(String property) {
        String value = require(property);
        if (!value.matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException(
                    "secret '%s' must have the number of a port as '%s' but has not".formatted(arn, property));
        }
        return Integer.parseInt(value);
    }
}
