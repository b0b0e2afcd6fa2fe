package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// The database that DMS reads. Its credentials are not here: DMS takes them from the secret itself.
///
/// Each engine carries exactly what its endpoint takes, so a source without a database name cannot be built.
public sealed interface SourceDatabase {

    /// ARN of the Secrets Manager secret that holds host, port, user and password.
    String secretArn();

    /// @param databaseName name of the database, not of the instance
    /// @param secretArn ARN of the secret
    /// @param sslMode `require`, `verify-ca` or `verify-full`: a connection without TLS cannot be asked for
    record Postgres(String databaseName, String secretArn, String sslMode) implements SourceDatabase {

        /// The least that control DMS.9 accepts.
        static final String DEFAULT_SSL_MODE = "require";

        public Postgres {
            requireNonNull(databaseName, "databaseName is null");
            requireNonNull(secretArn, "secretArn is null");
            requireNonNull(sslMode, "sslMode is null");
        }
    }

    /// Reads the settings that name the source.
    static Optional<SourceDatabase> read(Section section) {
        // One engine until the next one has its table of types.
        Optional<String> engine = section.text("engine", Rule.oneOf("postgres"));
        Optional<String> databaseName = section.text("databaseName", Rule.DATABASE_NAME);
        Optional<String> secretArn = section.text("secretArn", Rule.SECRET_ARN);
        Optional<String> sslMode =
                section.text("sslMode", Rule.oneOf("require", "verify-ca", "verify-full"), Postgres.DEFAULT_SSL_MODE);
        boolean complete =
                engine.isPresent() && databaseName.isPresent() && secretArn.isPresent() && sslMode.isPresent();
        return complete
                ? Optional.of(new Postgres(databaseName.get(), secretArn.get(), sslMode.get()))
                : Optional.empty();
    }
}
