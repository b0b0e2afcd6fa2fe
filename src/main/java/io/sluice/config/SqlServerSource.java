package io.sluice.config;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.Engine;
import java.util.Optional;

/// A SQL Server database.
///
/// @param connection how DMS gets to it
/// @param databaseName name of the database, not of the instance
/// @param capture how changes are read
public record SqlServerSource(Connection connection, String databaseName, Capture capture) implements SourceDatabase {

    private static final int PORT = 1_433;

    /// See <https://learn.microsoft.com/sql/relational-databases/databases/database-identifiers>
    private static final Rule DATABASE_NAME = Rule.of("1 to 128 characters", "[^;{}]{1,128}");

    public SqlServerSource {
        requireNonNull(connection, "connection is null");
        requireNonNull(databaseName, "databaseName is null");
        requireNonNull(capture, "capture is null");
    }

    @Override
    public Engine engine() {
        return Engine.SQLSERVER;
    }

    static Optional<SqlServerSource> read(Section section) {
        Optional<Connection> connection = Connection.read(section, PORT, TlsMode.REQUIRE, TlsMode.VERIFY_FULL);
        Optional<String> databaseName = section.text("databaseName", DATABASE_NAME);
        Optional<String> capture = section.text("capture", Rule.oneOf("ms-replication", "ms-cdc"));
        return connection.isPresent() && databaseName.isPresent() && capture.isPresent()
                ? Optional.of(new SqlServerSource(
                        connection.get(),
                        databaseName.get(),
                        capture.get().equals("ms-cdc") ? Capture.MS_CDC : Capture.MS_REPLICATION))
                : Optional.empty();
    }

    /// How SQL Server is made to log whole rows.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.SQLServer.html>
    public enum Capture {
        /// Needs a distributor and a key in every table.
        MS_REPLICATION,
        /// The only one that RDS has, and that tables without a key can do with.
        MS_CDC
    }
}
