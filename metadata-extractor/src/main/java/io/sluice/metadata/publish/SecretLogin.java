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
/// @param certificates certificates in DMS, by which the source's is checked where it is
/// @param source which secret, and how the source is to be reached
public record SecretLogin(
        SecretsManagerClient client, DmsCertificates certificates, ExtractorEnvironment.Source source) {

    public SecretLogin {
        requireNonNull(client, "client is null");
        requireNonNull(certificates, "certificates is null");
        requireNonNull(source, "source is null");
    }

    /// Engine of the source.
    public Engine engine() {
        return source.namedEngine();
    }

    /// @throws IllegalArgumentException naming the property that the secret lacks, never a value
    public SourceLogin read() {
        SourceSecret secret = SourceSecret.read(client, source.secretArn());
        JdbcAddress address =
                JdbcAddress.of(engine(), secret.require("host"), secret.requirePort("port"), source.databaseName());
        return new SourceLogin(
                address,
                secret.require("username"),
                secret.require("password"),
                Encryption.ofSslMode(source.sslMode()),
                source.certificateArn().map(certificates::read));
    }
}
