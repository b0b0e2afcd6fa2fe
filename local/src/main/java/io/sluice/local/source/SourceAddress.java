package io.sluice.local.source;

import static java.util.Objects.requireNonNull;

import io.sluice.local.LocalException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;

/// Where the source is and who asks. The password is never printed.
///
/// @param jdbcUrl `jdbc:postgresql://host:port/database`
/// @param user login role
/// @param password its password, empty for none
public record SourceAddress(String jdbcUrl, String user, String password) {

    private static final String SCHEME = "jdbc:postgresql:";
    private static final int CONNECT_SECONDS = 10;

    /// What the driver would take for a part of the host's name, and messages would show.
    private static final Pattern LOGIN = Pattern.compile("jdbc:postgresql:(//)?[^/?]*@");

    public SourceAddress {
        requireNonNull(user, "user is null");
        requireNonNull(password, "password is null");
        if (!requireNonNull(jdbcUrl, "jdbcUrl is null").startsWith(SCHEME)) {
            throw new LocalException("--source must start with '%s//' but does not".formatted(SCHEME));
        }
        if (LOGIN.matcher(jdbcUrl).lookingAt()) {
            throw new LocalException(
                    "--source must not hold a user or a password in front of the host: give --user, and"
                            + " name a variable with --password-env");
        }
    }

    /// An open connection.
    ///
    /// @throws LocalException saying which of host, database, user or password is the trouble
    public Connection connect() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("ApplicationName", "sluice local");
        try {
            return DriverManager.getConnection(jdbcUrl, properties);
        } catch (SQLException e) {
            throw new LocalException(explain(e), e);
        }
    }

    /// The URL without its parameters, which may hold secrets: what messages name.
    public String address() {
        int parameters = jdbcUrl.indexOf('?');
        return parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
    }

    private String explain(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                "source '%s' refuses user '%s': check --user and the variable that --password-env names"
                        .formatted(address(), user);
            case "3D000" -> "source '%s' has no such database".formatted(address());
            // The driver says so when the server asks for a password and there is none.
            case "08004" ->
                "source '%s' does not let user '%s' in: check --user, and name the variable that holds the password with --password-env"
                        .formatted(address(), user);
            case "08001", "08006" ->
                "source '%s' cannot be reached: check host, port and that the server runs".formatted(address());
            case "53300" ->
                "source '%s' has no connection left: close others or raise max_connections".formatted(address());
            default -> "source '%s' cannot be opened: %s".formatted(address(), e.getMessage());
        };
    }

    @Override
    public String toString() {
        return "%s as %s".formatted(address(), user);
    }
}
