package io.sluice.metadata.source;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.Engine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The JDBC URL of a source, without user and password.
///
/// @param engine engine of the source
/// @param url the URL
public record JdbcAddress(Engine engine, String url) {

    private static final Pattern PLAIN_PROTOCOL =
            Pattern.compile("\\(\\s*PROTOCOL\\s*=\\s*TCP\\s*\\)", Pattern.CASE_INSENSITIVE);

    public JdbcAddress {
        requireNonNull(engine, "engine is null");
        requireNonNull(url, "url is null");
    }

    /// The address that a person typed.
    ///
    /// @throws IllegalArgumentException if it is of no known engine, or holds a password
    public static JdbcAddress parse(String url) {
        Engine engine = Arrays.stream(Engine.values())
                .filter(candidate -> url.startsWith(scheme(candidate)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--source must start with one of [%s] but does not"
                        .formatted(Arrays.stream(Engine.values())
                                .map(JdbcAddress::scheme)
                                .collect(Collectors.joining(", ")))));
        UrlParameters.check(engine, url);
        return new JdbcAddress(engine, url);
    }

    /// The address that host, port and name of a database come to.
    ///
    /// @param database name of the database, for Oracle that of the service, or a SID behind a colon; empty for an
    ///     engine that needs none
    public static JdbcAddress of(Engine engine, String host, int port, String database) {
        String path = URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
        String url = switch (engine) {
            case POSTGRES, MYSQL, MARIADB -> "%s//%s:%d/%s".formatted(scheme(engine), host, port, path);
            case ORACLE -> scheme(engine) + "thin:@" + oracle(host, port, database);
            // A closing brace ends the value, so it is written twice.
            case SQLSERVER ->
                "%s//%s:%d;databaseName={%s}".formatted(scheme(engine), host, port, database.replace("}", "}}"));
        };
        return new JdbcAddress(engine, url);
    }

    /// A SID can be asked for over TLS in the long form only.
    private static String oracle(String host, int port, String database) {
        return database.startsWith(":")
                ? "(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=%s)(PORT=%d))(CONNECT_DATA=(SID=%s)))"
                        .formatted(host, port, database.substring(1))
                : "//%s:%d/%s".formatted(host, port, database);
    }

    /// The same address over TLS. Oracle's driver goes by the URL alone: without `tcps` it would speak in the clear.
    JdbcAddress overTls() {
        if (engine != Engine.ORACLE || url.startsWith("jdbc:oracle:thin:@tcps:")) {
            return this;
        }
        Matcher plain = PLAIN_PROTOCOL.matcher(url);
        String secured =
                url.contains("(") ? plain.replaceAll("(PROTOCOL=TCPS)") : url.replaceFirst("@(tcp:)?(//)?", "@tcps://");
        return new JdbcAddress(engine, secured);
    }

    /// The URL as the driver takes it: MariaDB's speaks to MySQL too, under a scheme of its own.
    String driverUrl() {
        return engine == Engine.MYSQL
                ? scheme(Engine.MARIADB) + url.substring(scheme(engine).length())
                : url;
    }

    /// The URL without parameters, which may hold secrets: what messages name. SQL Server's database stays.
    public String shown() {
        String bare = url.replaceFirst("[?].*$", "");
        if (engine != Engine.SQLSERVER) {
            return bare;
        }
        return Arrays.stream(bare.split(";"))
                .filter(part -> part.startsWith("jdbc:")
                        || part.toLowerCase(java.util.Locale.ROOT).startsWith("database"))
                .collect(Collectors.joining(";"));
    }

    private static String scheme(Engine engine) {
        return switch (engine) {
            case POSTGRES -> "jdbc:postgresql:";
            case ORACLE -> "jdbc:oracle:";
            case SQLSERVER -> "jdbc:sqlserver:";
            case MYSQL -> "jdbc:mysql:";
            case MARIADB -> "jdbc:mariadb:";
        };
    }
}
