package io.sluice.metadata.support;

import io.sluice.contract.dms.Engine;
import io.sluice.metadata.source.Encryption;
import io.sluice.metadata.source.JdbcAddress;
import io.sluice.metadata.source.SourceLogin;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;

/// A real PostgreSQL that offers TLS, with a certificate of its own.
public final class Server implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final EmbeddedPostgres server;

    private Server(EmbeddedPostgres server) {
        this.server = server;
    }

    /// @param folder where the certificate is made
    public static Server start(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        makeCertificate(folder);
        return new Server(EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of(System.getProperty("java.io.tmpdir"), "sluice-test-postgres")
                        .toFile())
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", folder.resolve("server.crt").toString())
                .setServerConfig("ssl_key_file", folder.resolve("server.key").toString())
                .setServerConfig("wal_level", "logical")
                .start());
    }

    private static void makeCertificate(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        pem(
                folder.resolve("server.crt"),
                "CERTIFICATE",
                keys.getCertificate("server").getEncoded());
        pem(
                folder.resolve("server.key"),
                "PRIVATE KEY",
                keys.getKey("server", PASSWORD).getEncoded());
        Files.setPosixFilePermissions(
                folder.resolve("server.key"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    }

    private static void pem(Path file, String what, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, body, what));
    }

    public int port() {
        return server.getPort();
    }

    public Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
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

    /// Characters that JSON, URLs and shells treat as their own.
    public static String oddPassword() {
        return "@/:#?&='\"%s {}".formatted(HexFormat.of().toHexDigits((byte) 7));
    }
}
