package io.sluice.config;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.Engine;
import java.time.ZoneId;
import java.util.Optional;

/// A MariaDB server, which has the settings of a MySQL one.
///
/// @param connection how DMS gets to it
/// @param serverTimezone zone of the server, where it is not UTC
public record MariaDbSource(Connection connection, Optional<ZoneId> serverTimezone) implements SourceDatabase {

    public MariaDbSource {
        requireNonNull(connection, "connection is null");
        requireNonNull(serverTimezone, "serverTimezone is null");
    }

    @Override
    public Engine engine() {
        return Engine.MARIADB;
    }

    static Optional<MariaDbSource> read(Section section) {
        return MySqlSource.read(section).map(same -> new MariaDbSource(same.connection(), same.serverTimezone()));
    }
}
