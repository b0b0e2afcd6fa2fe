package io.sluice.metadata.publish;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.ExtractorEnvironment;
import io.sluice.metadata.source.Encryption;
import io.sluice.metadata.source.JdbcAddress;
import io.sluice.metadata.source.SourceLogin;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The login that a secret holds, in the form that DMS reads too: `host`, `port`, `username`, `password`.
///
/// It is read at each run, so a rotated password is used at once.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/security_iam_secretsmanager.html>
///
/// @param client Secrets Manager
/// @param source which secret, and how the source is to be reached
public record SecretLogin(SecretsManagerClient client, ExtractorEnvironment.Source source) {

    public SecretLogin {
        requireNonNull(client, "client is null");
        requireNonNull(source, "source is null");
    }

    /// Engine of the source.
    public Engine engine() {
        return Engine.named(source.engine())
                .orElseThrow(() -> new IllegalArgumentException(
                        "engine must be one that has a table of types but was '%s'".formatted(source.engine())));
    }

    /// @throws IllegalArgumentException naming the property that the secret lacks, never a value
    public SourceLogin read() {
        String text = client.getSecretValue(request -> request.secretId(source.secretArn()))
                .secretString();
        JsonNode secret = json(text);
        JdbcAddress address = JdbcAddress.of(
                engine(), require(secret, "host"), Integer.parseInt(require(secret, "port")), source.databaseName());
        return new SourceLogin(
                address,
                require(secret, "username"),
                require(secret, "password"),
                Encryption.ofSslMode(source.sslMode()));
    }

    /// The parser's own message would repeat a part of the secret.
    private JsonNode json(String text) {
        try {
            return Json.parse(text, "secret");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("secret '%s' must be JSON but is not".formatted(source.secretArn()));
        }
    }

    private String require(JsonNode secret, String property) {
        String value = secret.path(property).asText("");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "secret '%s' must have '%s' but has not".formatted(source.secretArn(), property));
        }
        return value;
    }
}
