package io.sluice.local.source;

import io.sluice.local.LocalException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.ReplicationSlotInfo;

/// One moment of a source that may be written to all the while: a position in its log and the rows as they were there.
///
/// What the log holds before the position is in the snapshot, what it holds after is not. It takes a temporary slot,
/// which the server drops with the connection.
/// See <https://www.postgresql.org/docs/current/logicaldecoding-explanation.html>
public final class ConsistentPoint implements AutoCloseable {

    private final SourceAddress address;
    private final Connection replication;
    private final ReplicationSlotInfo slot;

    private ConsistentPoint(SourceAddress address, Connection replication, ReplicationSlotInfo slot) {
        this.address = address;
        this.replication = replication;
        this.slot = slot;
    }

    /// Refuses a source that would have no slot left for the comparison, before anything is made in it.
    ///
    /// @param slots slots that are still to be taken, the comparison's included
    public static void requireSlots(SourceAddress address, int slots) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet free = statement.executeQuery("select current_setting('max_replication_slots')::int"
                        + " - (select count(*) from pg_catalog.pg_replication_slots)")) {
            free.next();
            if (free.getInt(1) < slots) {
                throw new LocalException(
                        "source must have %d free replication slots, one of them for the comparison, but has %d: drop one that is not used (pg_drop_replication_slot) or raise max_replication_slots"
                                .formatted(slots, Math.max(0, free.getInt(1))));
            }
        } catch (SQLException e) {
            throw new LocalException(
                    "source must tell its replication slots but did not: " + firstLine(e.getMessage()), e);
        }
    }

    /// The moment when every transaction that is open now has ended.
    public static ConsistentPoint of(SourceAddress address) {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, address.user());
        PGProperty.PASSWORD.set(properties, address.password());
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "14");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        try {
            Connection replication = new Driver().connect(address.jdbcUrl(), properties);
            ReplicationSlotInfo slot = replication
                    .unwrap(PGConnection.class)
                    .getReplicationAPI()
                    .createReplicationSlot()
                    .logical()
                    .withSlotName("sluice_point_" + UUID.randomUUID().toString().substring(0, 8))
                    .withOutputPlugin("pgoutput")
                    .withTemporaryOption()
                    .make();
            return new ConsistentPoint(address, replication, slot);
        } catch (SQLException e) {
            throw new LocalException(
                    "source needs one more free replication slot for the comparison: raise max_replication_slots or"
                            + " max_wal_senders (%s)".formatted(firstLine(e.getMessage())),
                    e);
        }
    }

    /// Position in the log.
    public LogSequenceNumber position() {
        return slot.getConsistentPoint();
    }

    /// The position as DMS writes it into files: what lies before it is in the snapshot, what begins there is not.
    public String text() {
        long position = position().asLong();
        return "%08X/%08X".formatted(position >>> 32, position & 0xFFFFFFFFL);
    }

    /// A read-only connection that sees the rows as they were, valid while this object is open.
    public Connection connect() throws SQLException {
        Connection connection = address.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set transaction snapshot '%s'".formatted(slot.getSnapshotName()));
            statement.execute("set datestyle = 'ISO'; set timezone = 'UTC'; set intervalstyle = 'postgres';"
                    + " set bytea_output = 'hex'");
        }
        return connection;
    }

    @Override
    public void close() {
        try {
            replication.close();
        } catch (SQLException e) {
            throw new LocalException("connection to the source must close but did not: " + e.getMessage(), e);
        }
    }

    /// What a server says below its first line are hints that repeat the way out.
    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
