package io.sluice.local.dms.source;

import static java.util.Objects.requireNonNull;

import io.sluice.local.source.SourceAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGProperty;

/// Opens sessions on the source, all set to write values in the same text form.
public final class Sessions {

    private static final String CONNECT_TIMEOUT_SECONDS = "10";

    /// Oldest server version that is read: the first with generated columns and exact fractions.
    private static final String MIN_SERVER_VERSION = "12";

    /// The text form of values. The log's sender takes these from its session too.
    private static final List<String> TEXT_FORM = List.of(
            "SET DateStyle = 'ISO, YMD'",
            "SET TimeZone = 'UTC'",
            "SET IntervalStyle = 'postgres'",
            "SET bytea_output = 'hex'",
            "SET extra_float_digits = 3",
            "SET lc_monetary = 'C'",
            "SET standard_conforming_strings = on",
            "SET statement_timeout = 0",
            "SET idle_in_transaction_session_timeout = 0");

    private final SourceAddress source;

    public Sessions(SourceAddress source) {
        this.source = requireNonNull(source, "source is null");
    }

    /// A session for SQL.
    ///
    /// @throws io.sluice.local.LocalException if the source cannot be reached or lets the user not in
    public Connection open() {
        return open(new Properties());
    }

    /// A session that can read the log.
    ///
    /// @throws io.sluice.local.LocalException if the source cannot be reached or lets the user not in
    public Connection openReplication() {
        Properties properties = new Properties();
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        return open(properties);
    }

    /// What is told of a failed statement.
    public RuntimeException failure(SQLException cause) {
        return SourceFailure.of(source, cause);
    }

    private Connection open(Properties properties) {
        PGProperty.USER.set(properties, source.user());
        PGProperty.PASSWORD.set(properties, source.password());
        PGProperty.CONNECT_TIMEOUT.set(properties, CONNECT_TIMEOUT_SECONDS);
        PGProperty.APPLICATION_NAME.set(properties, "sluice");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, MIN_SERVER_VERSION);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.PREPARE_THRESHOLD.set(properties, 0);
        try {
            Connection connection = DriverManager.getConnection(source.jdbcUrl(), properties);
            try (Statement statement = connection.createStatement()) {
                for (String setting : TEXT_FORM) {
                    statement.execute(setting);
                }
            }
            return connection;
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
