package io.sluice.local.dms.task;

import static java.util.Objects.requireNonNull;

import io.sluice.local.dms.TaskListener;
import io.sluice.local.dms.journal.Journal;
import io.sluice.local.dms.source.ChangeSource;
import io.sluice.local.dms.source.PgChangeSource;
import io.sluice.local.dms.source.Publications;
import io.sluice.local.dms.source.Sessions;
import io.sluice.local.dms.source.Slot;
import io.sluice.local.dms.source.SourceChecks;
import java.sql.Connection;
import java.sql.SQLException;

/// What the task creates on the source, and has to remove again: a slot and two publications.
final class SourceObjects {

    private static final String SLOT_NAME = "[a-z0-9_]{1,59}";

    private final Sessions sessions;
    private final Slot slot;
    private final Publications publications;

    SourceObjects(Sessions sessions, String slotName) {
        if (!requireNonNull(slotName, "slotName is null").matches(SLOT_NAME)) {
            throw new IllegalArgumentException("slotName must match %s but was '%s'".formatted(SLOT_NAME, slotName));
        }
        this.sessions = sessions;
        this.slot = new Slot(sessions, slotName);
        this.publications = new Publications(sessions, slotName);
    }

    String slotName() {
        return slot.name();
    }

    /// @throws io.sluice.local.LocalException if the slot of an earlier run is gone
    void requireSlot(Connection connection) {
        slot.requirePresent(connection);
    }

    /// Removes an earlier run's slot and makes sure that a new one can be read from.
    ///
    /// @throws io.sluice.local.LocalException with everything that stands in the way
    void makeRoom(Connection connection, SelectedTables tables) {
        slot.drop(connection);
        new SourceChecks(sessions, connection).requireReadable(tables.names());
    }

    /// Creates publications, then the slot: it can tell only what was published before it.
    Prepared create(Connection connection, SelectedTables tables, Journal journal, TaskListener listener) {
        publications.create(connection, tables.sources());
        Connection keeper = sessions.openReplication();
        try (SlowSlotWatch _ = SlowSlotWatch.begin(listener)) {
            return Prepared.forLoad(tables, journal, keeper, slot.create(keeper));
        } catch (RuntimeException e) {
            closeQuietly(keeper, e);
            throw e;
        }
    }

    /// The changes from where they were last confirmed.
    ChangeSource openChanges() {
        return PgChangeSource.open(sessions, slot.name(), publications.names());
    }

    /// Removes all of it, as far as it is there.
    void drop() {
        try (Connection connection = sessions.open()) {
            slot.drop(connection);
            publications.drop(connection);
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }

    private static void closeQuietly(Connection connection, RuntimeException cause) {
        try {
            connection.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
