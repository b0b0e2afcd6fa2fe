package io.sluice.metadata.source;

import io.sluice.contract.dms.Engine;
import java.util.Locale;
import java.util.Map;

/// How a connection is secured.
public enum Encryption {
    /// No connection in the clear; nobody checks who answers.
    REQUIRE,
    /// The same, and the authority of the certificate must be known: by the authorities that were given, else by the
    /// trust store of the Java runtime.
    VERIFY_CA,
    /// The same, and the certificate must be the host's own. SQL Server knows no other check.
    VERIFY_FULL,
    /// In the clear, for servers on the same machine.
    OFF;

    /// The mode of a DMS endpoint.
    public static Encryption ofSslMode(String sslMode) {
        return switch (sslMode) {
            case "require" -> REQUIRE;
            case "verify-ca" -> VERIFY_CA;
            case "verify-full" -> VERIFY_FULL;
            default ->
                throw new IllegalArgumentException(
                        "sslMode must be one of [require, verify-ca, verify-full] but was '%s'".formatted(sslMode));
        };
    }

    /// Whether the certificate is checked.
    public boolean verifies() {
        return this == VERIFY_CA || this == VERIFY_FULL;
    }

    /// The name that the command line uses.
    public String optionName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The properties that make an engine's driver keep to it.
    Map<String, String> properties(Engine engine) {
        return switch (engine) {
            case POSTGRES -> postgres();
            case MYSQL, MARIADB -> mariaDb();
            case SQLSERVER -> sqlServer();
            case ORACLE -> oracle();
        };
    }

    /// See <https://jdbc.postgresql.org/documentation/ssl/>
    private Map<String, String> postgres() {
        return switch (this) {
            case REQUIRE -> Map.of("sslmode", "require");
            case VERIFY_CA, VERIFY_FULL ->
                Map.of("sslmode", optionName(), "sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            case OFF -> Map.of("sslmode", "disable");
        };
    }

    /// See <https://mariadb.com/docs/connectors/mariadb-connector-j/about-mariadb-connector-j>
    private Map<String, String> mariaDb() {
        return switch (this) {
            case REQUIRE -> Map.of("sslMode", "trust");
            case VERIFY_CA, VERIFY_FULL -> Map.of("sslMode", optionName());
            case OFF -> Map.of("sslMode", "disable");
        };
    }

    /// See <https://learn.microsoft.com/en-us/sql/connect/jdbc/connecting-with-ssl-encryption>
    private Map<String, String> sqlServer() {
        return switch (this) {
            case REQUIRE -> Map.of("encrypt", "true", "trustServerCertificate", "true");
            case VERIFY_CA, VERIFY_FULL -> Map.of("encrypt", "true", "trustServerCertificate", "false");
            case OFF -> Map.of("encrypt", "false");
        };
    }

    /// Without certificates Oracle encrypts by its own protocol; with them the URL must ask for `tcps`.
    /// See <https://docs.oracle.com/en/database/oracle/oracle-database/19/jjdbc/client-side-security.html>
    private Map<String, String> oracle() {
        return switch (this) {
            case REQUIRE ->
                Map.of("oracle.net.encryption_client", "REQUIRED", "oracle.net.crypto_checksum_client", "REQUIRED");
            case VERIFY_CA -> Map.of("oracle.net.ssl_server_dn_match", "false");
            case VERIFY_FULL -> Map.of("oracle.net.ssl_server_dn_match", "true");
            case OFF -> Map.of("oracle.net.encryption_client", "REJECTED");
        };
    }

    /// The properties that make an engine's driver trust these authorities and no others.
    static Map<String, String> trusting(Engine engine, TrustFiles files) {
        String store = files.store().toString();
        return switch (engine) {
            // Without a factory of its own the driver reads the file, and Java's trust store plays no part.
            case POSTGRES ->
                Map.of(
                        "sslfactory",
                        "org.postgresql.ssl.LibPQFactory",
                        "sslrootcert",
                        files.pem().toString());
            case MYSQL, MARIADB -> Map.of("serverSslCert", files.pem().toString());
            case SQLSERVER ->
                Map.of("trustStore", store, "trustStoreType", "PKCS12", "trustStorePassword", TrustFiles.PASSWORD);
            case ORACLE ->
                Map.of(
                        "javax.net.ssl.trustStore",
                        store,
                        "javax.net.ssl.trustStoreType",
                        "PKCS12",
                        "javax.net.ssl.trustStorePassword",
                        TrustFiles.PASSWORD);
        };
    }
}
