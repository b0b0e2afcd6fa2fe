package io.sluice.local.dms;

import static java.util.Objects.requireNonNull;

/// How to reach the source. The password is in no message and in no `toString`.
///
/// @param jdbcUrl `jdbc:postgresql://host:port/database`
/// @param user role that owns the tables and may replicate
/// @param password password of the role, empty where the source asks for none
public record SourceConnection(String jdbcUrl, String user, String password) {

    public SourceConnection {
        requireNonNull(jdbcUrl, "jdbcUrl is null");
        requireNonNull(user, "user is null");
        requireNonNull(password, "password is null");
    }

    /// The URL without its parameters, which may hold secrets.
    public String address() {
        int parameters = jdbcUrl.indexOf('?');
        return parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
    }

    @Override
    public String toString() {
        return "%s as %s".formatted(address(), user);
    }
}
