package io.sluice.config;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.Engine;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/// A MySQL server. Its endpoint has no database name: with a secret DMS takes none, and every preview would
/// show it.
/// See <https://github.com/hashicorp/terraform-provider-aws/issues/36866>
///
/// @param connection how DMS gets to it
/// @param serverTimezone zone of the server, where it is not UTC
public record MySqlSource(Connection connection, Optional<ZoneId> serverTimezone) implements SourceDatabase {

    private static final int PORT = 3_306;

    public MySqlSource {
        requireNonNull(connection, "connection is null");
        requireNonNull(serverTimezone, "serverTimezone is null");
    }

    @Override
    public Engine engine() {
        return Engine.MYSQL;
    }

    static Optional<MySqlSource> read(Section section) {
        section.leaveOut(
                "databaseName", "for this engine: DMS ignores it beside a secret, and every preview would differ");
        Optional<Connection> connection = Connection.read(section, PORT, TlsMode.VERIFY_CA, TlsMode.VERIFY_FULL);
        Optional<ZoneId> zone = zone(section);
        return connection.map(found -> new MySqlSource(found, zone));
    }

    private static Optional<ZoneId> zone(Section section) {
        Optional<String> name = section.optionalText("serverTimezone", Rule.DATABASE_NAME);
        try {
            return name.map(ZoneId::of);
        } catch (DateTimeException unknown) {
            section.problem(
                    "serverTimezone", "must be a time zone such as Europe/London but was '%s'".formatted(name.get()));
            return Optional.empty();
        }
    }
}
