package io.sluice.local.dms.source;

import static java.util.Objects.requireNonNull;

import io.sluice.local.LocalException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.replication.ReplicationSlotInfo;

/// The task's replication slot: the source keeps its log from the slot's position on.
public final class Slot {

    private static final Duration RELEASE_TIMEOUT = Duration.ofSeconds(10);

    private final Sessions sessions;
    private final String name;

    /// @param sessions gives the words for a failure
    /// @param name lower-case letters, digits and underscores
    public Slot(Sessions sessions, String name) {
        this.sessions = requireNonNull(sessions, "sessions is null");
        this.name = requireNonNull(name, "name is null");
    }

    public String name() {
        return name;
    }

    /// Creates the slot and a snapshot of the data at exactly its position.
    ///
    /// @param replication session that keeps the snapshot alive as long as it does nothing else
    public Snapshot create(Connection replication) {
        try {
            ReplicationSlotInfo slot = replication
                    .unwrap(PGConnection.class)
                    .getReplicationAPI()
                    .createReplicationSlot()
                    .logical()
                    .withSlotName(name)
                    .withOutputPlugin("pgoutput")
                    .make();
            return new Snapshot(
                    slot.getSnapshotName(), slot.getConsistentPoint().asLong());
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }

    /// Removes the slot if it is there. A sender that a killed run left behind is ended first.
    ///
    /// @throws LocalException if another run still reads from it
    public void drop(Connection connection) {
        Instant deadline = Instant.now().plus(RELEASE_TIMEOUT);
        try {
            while (true) {
                Optional<Integer> reader = reader(connection);
                if (reader.isEmpty()) {
                    return;
                }
                if (reader.get() == 0) {
                    execute(connection, "SELECT pg_drop_replication_slot(?)", name);
                    return;
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new LocalException("Replication slot '%s' is in use by process %d of the source. "
                                    .formatted(name, reader.get())
                            + "Stop the other run, or end that process with pg_terminate_backend.");
                }
                Thread.sleep(50);
            }
        } catch (SQLException e) {
            throw sessions.failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while dropping the slot", e);
        }
    }

    /// @throws LocalException if the slot is gone or its log was removed, so that changes are lost
    public void requirePresent(Connection connection) {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT to_jsonb(s) ->> 'wal_status' FROM pg_catalog.pg_replication_slots s WHERE slot_name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next() || "lost".equals(row.getString(1))) {
                    throw new LocalException(
                            "Replication slot '%s' is gone from the source, and with it the changes ".formatted(name)
                                    + "since the last run. Remove the folder of the run (--out) and run again, for a new full load.");
                }
            }
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }

    /// The process that reads from the slot, 0 for none; absent if there is no slot.
    private Optional<Integer> reader(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT coalesce(active_pid, 0) FROM pg_catalog.pg_replication_slots WHERE slot_name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        }
    }

    private static void execute(Connection connection, String sql, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            statement.execute();
        }
    }

    /// @param name name to give to `SET TRANSACTION SNAPSHOT`
    /// @param position first position of the log that the snapshot does not hold
    public record Snapshot(String name, long position) {}
}
