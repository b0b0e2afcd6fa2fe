package io.sluice.metadata.support;

import io.sluice.contract.dms.Engine;
import io.sluice.metadata.source.Authorities;
import io.sluice.metadata.source.Encryption;
import io.sluice.metadata.source.JdbcAddress;
import io.sluice.metadata.source.SourceLogin;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;

/// A real PostgreSQL that offers TLS, with a certificate that an authority of the tests signed.
public final class Server implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final TestAuthority authority;

    private Server(EmbeddedPostgres server, TestAuthority authority) {
        this.server = server;
        this.authority = authority;
    }

    /// @param folder where the certificate is made
    public static Server start(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        TestAuthority authority = TestAuthority.make(folder, "localhost");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of(System.getProperty("java.io.tmpdir"), "sluice-test-postgres")
                        .toFile())
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", folder.resolve("server.crt").toString())
                .setServerConfig("ssl_key_file", folder.resolve("server.key").toString())
                .setServerConfig("wal_level", "logical")
                .start();
        return new Server(postgres, authority);
    }

    /// The certificate of the authority that signed the server's own.
    public String authorityPem() {
        return authority.pem();
    }

    public int port() {
        return server.getPort();
    }

    public Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /// A login by an authority of the caller's choice.
    ///
    /// @param host name or address by which the server is reached
    public SourceLogin login(String host, Encryption encryption, String authorityPem) {
        return new SourceLogin(
                JdbcAddress.of(Engine.POSTGRES, host, server.getPort(), "postgres"),
                "postgres",
                "",
                encryption,
                Optional.of(Authorities.ofPem(authorityPem, "test")));
    }

    public SourceLogin login(String user, String password, Encryption encryption) {
        return new SourceLogin(
                JdbcAddress.of(Engine.POSTGRES, "localhost", server.getPort(), "postgres"), user, password, encryption);
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// A role with a password, which the server asks for only where `pg_hba.conf` says so.
    public void requirePasswordOf(String role, String password) throws IOException, SQLException {
        execute("create role \"%s\" login password '%s'".formatted(role, password.replace("'", "''")));
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                java.sql.ResultSet file = statement.executeQuery("show hba_file")) {
            file.next();
            Path hba = Path.of(file.getString(1));
            String line = "host all \"%s\" all scram-sha-256%n".formatted(role);
            Files.writeString(hba, line + Files.readString(hba));
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /// Characters that JSON, URLs, SQL and shells treat as their own, and some of other alphabets.
    public static String oddPassword() {
        return "@/:#?&='\"%%s ;\\$`{}[]<>|+~é✓%s".formatted(HexFormat.of().toHexDigits((byte) 7));
    }
}
