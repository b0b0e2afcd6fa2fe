package io.sluice.metadata.source;

import io.sluice.contract.dms.Engine;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How long a source may take over the next bytes of an answer: drivers wait for ever unless they are told. A URL with
/// a timeout of its own is kept to that.
///
/// @param seconds 1 to [#MAX_SECONDS]
public record Patience(int seconds) {

    /// Ten times what the catalogue of thousands of tables takes, and less than the extractor function may run.
    public static final int DEFAULT_SECONDS = 180;

    /// A day.
    public static final int MAX_SECONDS = 86_400;

    /// What servers say of a statement that ran into its own timeout: PostgreSQL, MariaDB and MySQL, SQL Server.
    private static final Set<String> CANCELLED = Set.of("57014", "70100", "HYT00");

    public Patience {
        if (seconds < 1 || seconds > MAX_SECONDS) {
            throw new IllegalArgumentException(
                    "--read-timeout must be 1 to %d seconds but was %d".formatted(MAX_SECONDS, seconds));
        }
    }

    /// The usual patience.
    public static Patience standard() {
        return new Patience(DEFAULT_SECONDS);
    }

    /// What a single statement may take, so that its server ends it before its driver gives up the connection.
    public int statementSeconds() {
        return Math.max(1, seconds * 9 / 10);
    }

    /// The properties that make an engine's driver keep to it.
    Map<String, String> properties(Engine engine) {
        String milliseconds = Long.toString(Duration.ofSeconds(seconds).toMillis());
        return switch (engine) {
            // See <https://jdbc.postgresql.org/documentation/use/>
            case POSTGRES -> Map.of("socketTimeout", Integer.toString(seconds));
            // See <https://mariadb.com/docs/connectors/mariadb-connector-j/about-mariadb-connector-j>
            case MYSQL, MARIADB -> Map.of("socketTimeout", milliseconds);
            // See <https://learn.microsoft.com/en-us/sql/connect/jdbc/setting-the-connection-properties>
            case SQLSERVER -> Map.of("socketTimeout", milliseconds);
            // See <https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/>
            case ORACLE -> Map.of("oracle.jdbc.ReadTimeout", milliseconds);
        };
    }

    /// Whether a driver gave up its connection because nothing came.
    public static boolean isOver(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException
                    || String.valueOf(cause.getMessage())
                            .toLowerCase(Locale.ROOT)
                            .contains("read timed out")) {
                return true;
            }
        }
        return false;
    }

    /// Whether a server ended a statement that took longer than [#statementSeconds].
    public static boolean isStatementOver(SQLException e) {
        return e instanceof SQLTimeoutException || CANCELLED.contains(String.valueOf(e.getSQLState()));
    }
}
