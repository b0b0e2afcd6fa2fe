package io.sluice.config;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.Engine;
import java.time.Duration;
import java.util.Optional;

/// A PostgreSQL database.
///
/// @param connection how DMS gets to it
/// @param databaseName name of the database, not of the instance
/// @param hosting what runs it
/// @param decoding how changes are read
/// @param heartbeat what keeps the slot of an idle database moving, empty to let the source's log grow
public record PostgresSource(
        Connection connection, String databaseName, Hosting hosting, Decoding decoding, Optional<Heartbeat> heartbeat)
        implements SourceDatabase {

    private static final int PORT = 5_432;

    public PostgresSource {
        requireNonNull(connection, "connection is null");
        requireNonNull(databaseName, "databaseName is null");
        requireNonNull(hosting, "hosting is null");
        requireNonNull(decoding, "decoding is null");
        requireNonNull(heartbeat, "heartbeat is null");
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRES;
    }

    static Optional<PostgresSource> read(Section section, Hosting hosting) {
        Optional<Connection> connection =
                Connection.read(section, PORT, TlsMode.REQUIRE, TlsMode.VERIFY_CA, TlsMode.VERIFY_FULL);
        Optional<String> databaseName = section.text("databaseName", Rule.DATABASE_NAME);
        Optional<Decoding> decoding = Decoding.read(section);
        Optional<Optional<Heartbeat>> heartbeat = Heartbeat.read(section.section("heartbeat"));
        boolean complete = connection.isPresent() && databaseName.isPresent() && decoding.isPresent();
        return complete && heartbeat.isPresent()
                ? Optional.of(new PostgresSource(
                        connection.get(), databaseName.get(), hosting, decoding.get(), heartbeat.get()))
                : Optional.empty();
    }

    /// What runs the database, and so which engine DMS is told.
    public enum Hosting {
        POSTGRES,
        AURORA
    }

    /// How DMS reads the write-ahead log.
    ///
    /// @param plugin what decodes it
    /// @param slotName slot that exists already, which a start from a position needs; DMS makes its own
    ///     otherwise
    /// @param tableChanges whether DMS follows changes of tables, for which it makes an audit table and a
    ///     trigger
    public record Decoding(Plugin plugin, Optional<String> slotName, TableChanges tableChanges) {

        /// See <https://www.postgresql.org/docs/current/warm-standby.html>
        private static final Rule SLOT_NAME = Rule.of("1 to 63 lower-case letters, digits and _", "[a-z0-9_]{1,63}");

        public Decoding {
            requireNonNull(plugin, "plugin is null");
            requireNonNull(slotName, "slotName is null");
            requireNonNull(tableChanges, "tableChanges is null");
        }

        static Optional<Decoding> read(Section section) {
            Optional<String> plugin = section.text("plugin", Rule.oneOf("test-decoding", "pglogical"), "test-decoding");
            Optional<String> slotName = section.optionalText("slotName", SLOT_NAME);
            Optional<Boolean> captureDdls = section.flag("captureDdls", true);
            return plugin.isPresent() && captureDdls.isPresent()
                    ? Optional.of(new Decoding(
                            plugin.get().equals("pglogical") ? Plugin.PGLOGICAL : Plugin.TEST_DECODING,
                            slotName,
                            captureDdls.get() ? TableChanges.FOLLOWED : TableChanges.LEFT))
                    : Optional.empty();
        }
    }

    /// @param schema schema in which DMS keeps its own small table
    /// @param every time between two beats, 1 to 60 minutes
    public record Heartbeat(String schema, Duration every) {

        private static final int DEFAULT_MINUTES = 5;
        private static final int MAX_MINUTES = 60;

        public Heartbeat {
            requireNonNull(schema, "schema is null");
            requireNonNull(every, "every is null");
        }

        static Optional<Optional<Heartbeat>> read(Section section) {
            Optional<Boolean> enabled = section.flag("enabled", true);
            Optional<String> schema = section.text("schema", Rule.DATABASE_NAME, "public");
            Optional<Integer> minutes = section.number("minutes", 1, MAX_MINUTES, DEFAULT_MINUTES);
            return section.build(() -> enabled.orElseThrow()
                    ? Optional.of(new Heartbeat(schema.orElseThrow(), Duration.ofMinutes(minutes.orElseThrow())))
                    : Optional.empty());
        }
    }

    /// Decoder of the log.
    public enum Plugin {
        /// Honours `REPLICA IDENTITY FULL`, which tables without a key need.
        TEST_DECODING,
        /// Sends only the tables that are selected.
        PGLOGICAL
    }

    /// Whether DMS follows changes of tables.
    public enum TableChanges {
        FOLLOWED,
        LEFT
    }
}
