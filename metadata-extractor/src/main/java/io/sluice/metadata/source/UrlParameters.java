package io.sluice.metadata.source;

import io.sluice.contract.dms.Engine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a JDBC URL must not say by itself, because drivers prefer its word to that of an option: who logs in, and how
/// the connection is secured.
final class UrlParameters {

    private static final Pattern NAME = Pattern.compile("[?&;(,]\\s*([\\p{L}_][\\p{L}\\p{N}_.]*)\\s*=");
    private static final Pattern SECRET = Pattern.compile("password|pwd|secret|token");
    private static final Pattern SECURITY = Pattern.compile("ssl|tls|encrypt|trust");
    private static final Pattern USER = Pattern.compile("^(user|username|uid)$");

    /// Oracle's form for user and password in front of the address.
    private static final Pattern ORACLE_LOGIN = Pattern.compile("jdbc:oracle:[a-z]+:[^@]+@.*");

    /// The same in front of a host.
    private static final Pattern HOST_LOGIN = Pattern.compile("jdbc:[a-z]+:(?:[a-z]+:)?//[^/?;]*@.*");

    private UrlParameters() {}

    /// @throws IllegalArgumentException naming the parameter, never its value
    static void check(Engine engine, String url) {
        List<String> names =
                NAME.matcher(url).results().map(name -> name.group(1)).toList();
        Pattern login = engine == Engine.ORACLE ? ORACLE_LOGIN : HOST_LOGIN;
        if (login.matcher(url).matches() || find(names, SECRET).isPresent()) {
            throw new IllegalArgumentException(
                    "--source must not hold a password: name a variable with --password-env");
        }
        find(names, SECURITY).ifPresent(name -> {
            throw new IllegalArgumentException(
                    "--source must not say how the connection is secured but has '%s': give --tls".formatted(name));
        });
        find(names, USER).ifPresent(_ -> {
            throw new IllegalArgumentException("--source must not hold a user: give --user");
        });
    }

    private static Optional<String> find(List<String> names, Pattern pattern) {
        return names.stream()
                .filter(name -> pattern.matcher(name.toLowerCase(Locale.ROOT)).find())
                .findFirst();
    }
}
