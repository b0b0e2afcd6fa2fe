package io.sluice.metadata.publish;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.Engine;
import io.sluice.contract.pipeline.ExtractorEnvironment;
import io.sluice.metadata.source.Encryption;
import io.sluice.metadata.source.JdbcAddress;
import io.sluice.metadata.source.SourceLogin;
import io.sluice.metadata.source.SourceSecret;
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
        SourceSecret secret = SourceSecret.read(client, source.secretArn());
        JdbcAddress address = JdbcAddress.of(
                engine(), secret.require("host"), Integer.parseInt(secret.require("port")), source.databaseName());
        return new SourceLogin(
                address,
                secret.require("username"),
                secret.require("password"),
                Encryption.ofSslMode(source.sslMode()));
    }
}
