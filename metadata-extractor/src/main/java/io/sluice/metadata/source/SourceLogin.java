package io.sluice.metadata.source;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.Engine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;

/// Where a source is, who asks, and how the connection is secured. The password is never printed.
///
/// @param address the database
/// @param user who asks
/// @param password its password, empty for none; any characters
/// @param encryption how the connection is secured
public record SourceLogin(JdbcAddress address, String user, String password, Encryption encryption) {

    private static final int CONNECT_SECONDS = 15;

    public SourceLogin {
        requireNonNull(address, "address is null");
        requireNonNull(user, "user is null");
        requireNonNull(password, "password is null");
        requireNonNull(encryption, "encryption is null");
        boolean checked = encryption == Encryption.VERIFY_CA || encryption == Encryption.VERIFY_FULL;
        if (address.engine() == Engine.ORACLE
                && checked
                && !address.url().toLowerCase(Locale.ROOT).contains("tcps")) {
            // Oracle's driver goes by the URL: without tcps the connection would be in the clear.
            address = new JdbcAddress(Engine.ORACLE, overTls(address.url()));
        }
    }

    /// An open connection.
    ///
    /// @throws SourceException saying which of host, database, user or password is the trouble
    public Connection connect() {
        DriverManager.setLoginTimeout(CONNECT_SECONDS);
        try {
            return DriverManager.getConnection(address.url(), properties());
        } catch (SQLException e) {
            throw new SourceException(explain(e), e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(encryption.properties(address.engine()));
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        if (address.engine() == Engine.POSTGRES) {
            properties.setProperty("ApplicationName", "sluice");
        }
        if (address.engine() == Engine.MYSQL) {
            // MariaDB's driver speaks for both, and takes MySQL's URLs when told so.
            properties.setProperty("permitMysqlScheme", "");
        }
        return properties;
    }

    private String explain(SQLException e) {
        return switch (Refusal.of(address.engine(), e)) {
            case CREDENTIALS -> "source %s refuses user '%s': check user and password".formatted(this, user);
            case NO_DATABASE -> "source %s must exist but the server has no such database".formatted(this);
            case UNREACHABLE ->
                "source %s cannot be reached: check host, port and that the server runs".formatted(this);
            case NO_TLS -> "source %s must offer TLS but does not: turn it on there, or give --tls off".formatted(this);
            case OTHER -> "source %s cannot be opened: %s".formatted(this, firstLine(e));
        };
    }

    /// Drivers add hints in lines of their own, and some repeat what they were given.
    private String firstLine(SQLException e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return password.isEmpty() ? line : line.replace(password, "…");
    }

    /// Host, port and database.
    @Override
    public String toString() {
        return "'%s'".formatted(address.shown());
    }

    private static String overTls(String url) {
        return url.contains("(PROTOCOL=TCP)")
                ? url.replace("(PROTOCOL=TCP)", "(PROTOCOL=TCPS)")
                : url.replaceFirst("@(//)?", "@tcps://");
    }
}
