package io.sluice.local.dms;

import io.sluice.local.source.SourceAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/// One real PostgreSQL for all tests of the JVM; every test gets a database of its own.
public final class SourceServer {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private SourceServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("wal_level", "logical")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_replication_slots", "20")
                    .setServerConfig("max_wal_senders", "20")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int port() {
        return SERVER.getPort();
    }

    /// A new database, in which the statements were run.
    public static SourceAddress database(String... statements) {
        String name = "source_" + NUMBER.incrementAndGet();
        run(connection("postgres"), "CREATE DATABASE " + name);
        SourceAddress source = connection(name);
        run(source, statements);
        return source;
    }

    public static SourceAddress connection(String database) {
        return new SourceAddress("jdbc:postgresql://localhost:%d/%s".formatted(port(), database), "postgres", "");
    }

    public static Connection open(SourceAddress source) throws SQLException {
        return DriverManager.getConnection(source.jdbcUrl(), source.user(), source.password());
    }

    public static void run(SourceAddress source, String... statements) {
        try (Connection connection = open(source);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
