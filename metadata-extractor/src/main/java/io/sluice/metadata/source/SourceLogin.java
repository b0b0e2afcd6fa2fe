package io.sluice.metadata.source;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.Engine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Where a source is, who asks, and how the connection is secured. The password is never printed.
///
/// @param address the database
/// @param user who asks
/// @param password its password, empty for none; any characters
/// @param encryption how the connection is secured
/// @param authorities who may have signed the source's certificate, where it is checked; else Java's trust store says
public record SourceLogin(
        JdbcAddress address, String user, String password, Encryption encryption, Optional<Authorities> authorities) {

    private static final int CONNECT_SECONDS = 15;

    /// Some drivers write a line of their own about what they throw anyway. Held here, because Java forgets loggers.
    private static final List<Logger> DRIVERS = Stream.of("org.postgresql", "com.microsoft.sqlserver.jdbc")
            .map(Logger::getLogger)
            .toList();

    public SourceLogin {
        requireNonNull(address, "address is null");
        requireNonNull(user, "user is null");
        requireNonNull(password, "password is null");
        requireNonNull(encryption, "encryption is null");
        requireNonNull(authorities, "authorities is null");
        if (authorities.isPresent() && !encryption.verifies()) {
            throw new IllegalArgumentException("authorities must be left out where no certificate is checked");
        }
        if (encryption.verifies()) {
            address = address.overTls();
        }
    }

    /// A login by Java's own trust store.
    public SourceLogin(JdbcAddress address, String user, String password, Encryption encryption) {
        this(address, user, password, encryption, Optional.empty());
    }

    /// An open connection, with the usual patience.
    ///
    /// @throws SourceException saying which of host, database, user or password is the trouble
    public Connection connect() {
        return connect(Patience.standard());
    }

    /// An open connection.
    ///
    /// @param patience how long the source may take over the next bytes of an answer
    /// @throws SourceException saying which of host, database, user or password is the trouble
    public Connection connect(Patience patience) {
        DriverManager.setLoginTimeout(Math.min(CONNECT_SECONDS, patience.seconds()));
        if (authorities.isEmpty()) {
            return connect(properties(patience));
        }
        try (TrustFiles files = TrustFiles.of(authorities.get())) {
            Properties properties = properties(patience);
            properties.putAll(Encryption.trusting(address.engine(), files));
            return connect(properties);
        }
    }

    private Connection connect(Properties properties) {
        DRIVERS.forEach(driver -> driver.setLevel(Level.OFF));
        try {
            return DriverManager.getConnection(address.driverUrl(), properties);
        } catch (SQLException e) {
            throw new SourceException(explain(e), e);
        }
    }

    private Properties properties(Patience patience) {
        Properties properties = new Properties();
        properties.putAll(encryption.properties(address.engine()));
        properties.putAll(patience.properties(address.engine()));
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        if (address.engine() == Engine.POSTGRES) {
            properties.setProperty("ApplicationName", "sluice");
        }
        return properties;
    }

    private String explain(SQLException e) {
        return switch (Refusal.of(address.engine(), e)) {
            case CREDENTIALS -> "source %s refuses user '%s': check user and password".formatted(this, user);
            case KEPT_OUT ->
                "source %s must let user '%s' in but does not: grant it the database".formatted(this, user);
            case NO_DATABASE -> "source %s must exist but the server has no such database".formatted(this);
            case NO_URL ->
                "source %s must be a URL that the driver of %s takes but is not"
                        .formatted(this, address.engine().configName());
            case UNREACHABLE ->
                "source %s cannot be reached: check host, port and that the server runs".formatted(this);
            case UNTRUSTED ->
                "source %s must have a certificate that is trusted (%s) but has not: check %s"
                        .formatted(this, encryption.optionName(), trusted());
            case NO_TLS -> "source %s must offer TLS but does not: turn it on there, or give --tls off".formatted(this);
            case OTHER -> "source %s cannot be opened: %s".formatted(this, firstLine(e));
        };
    }

    private String trusted() {
        return authorities.isPresent()
                ? "its host name and the authorities that were given"
                : "its host name, and give its authority, which the trust store of Java may not know";
    }

    /// Drivers add hints in lines of their own, and some repeat what they were given.
    public String firstLine(SQLException e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return password.isEmpty() ? line : line.replace(password, "…");
    }

    /// Host, port and database.
    @Override
    public String toString() {
        return "'%s'".formatted(address.shown());
    }
}
