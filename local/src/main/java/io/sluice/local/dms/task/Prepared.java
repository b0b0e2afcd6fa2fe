package io.sluice.local.dms.task;

import io.sluice.local.dms.changes.ChangeContext;
import io.sluice.local.dms.journal.Journal;
import io.sluice.local.dms.source.RowLookup;
import io.sluice.local.dms.source.Sessions;
import io.sluice.local.dms.source.Slot.Snapshot;
import io.sluice.local.dms.source.SourceTypes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// What a task holds once the source is prepared.
final class Prepared implements AutoCloseable {

    private final SelectedTables tables;
    private final Journal journal;
    private final Optional<Snapshot> snapshot;
    private Optional<Connection> keeper;
    private Optional<Connection> questions = Optional.empty();

    private Prepared(SelectedTables tables, Journal journal, Optional<Snapshot> snapshot, Optional<Connection> keeper) {
        this.tables = tables;
        this.journal = journal;
        this.snapshot = snapshot;
        this.keeper = keeper;
    }

    static Prepared forChanges(SelectedTables tables, Journal journal) {
        return new Prepared(tables, journal, Optional.empty(), Optional.empty());
    }

    /// @param keeper session that keeps the snapshot alive
    static Prepared forLoad(SelectedTables tables, Journal journal, Connection keeper, Snapshot snapshot) {
        return new Prepared(tables, journal, Optional.of(snapshot), Optional.of(keeper));
    }

    SelectedTables tables() {
        return tables;
    }

    Journal journal() {
        return journal;
    }

    String snapshotName() {
        return snapshot.map(Snapshot::name)
                .orElseThrow(() -> new IllegalStateException("there is no snapshot to load from"));
    }

    /// Opens a session for what the log leaves out.
    ChangeContext.Source changeSource(Sessions sessions) {
        Connection connection = sessions.open();
        questions = Optional.of(connection);
        return new ChangeContext.Source(new SourceTypes(sessions, connection), new RowLookup(sessions, connection));
    }

    void releaseSnapshot() {
        close(keeper);
        keeper = Optional.empty();
    }

    private static void close(Optional<Connection> connection) {
        try {
            if (connection.isPresent()) {
                connection.get().close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a session on the source does not close", e);
        }
    }

    @Override
    public void close() {
        releaseSnapshot();
        close(questions);
        questions = Optional.empty();
        journal.close();
    }
}
