package io.sluice.local.dms.task;

import static java.util.Objects.requireNonNull;

import io.sluice.local.LocalException;
import io.sluice.local.dms.RestartState;
import io.sluice.local.dms.changes.ChangeApplier;
import io.sluice.local.dms.changes.ChangeContext;
import io.sluice.local.dms.changes.RunningChanges;
import io.sluice.local.dms.journal.Entry;
import io.sluice.local.dms.journal.Journal;
import io.sluice.local.dms.journal.JournalState;
import io.sluice.local.dms.load.FullLoad;
import io.sluice.local.dms.mapping.TableMapper;
import io.sluice.local.dms.parquet.FileOutput;
import io.sluice.local.dms.settings.BatchSettings;
import io.sluice.local.dms.source.Catalogue;
import io.sluice.local.dms.source.ChangeSource;
import io.sluice.local.dms.source.Sessions;
import io.sluice.local.dms.value.TimestampText;
import io.sluice.local.source.SourceAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.postgresql.replication.LogSequenceNumber;

/// A full load and the changes after it, which continues where it was when it was stopped or killed.
///
/// Call [#prepare], [#fullLoad] and [#startChanges] in this order, whatever an earlier run has left: what an earlier
/// run has done is left out. Not for several threads at once, but for [#drainTo].
public final class ReplicationTask implements AutoCloseable {

    private final TaskDefinition definition;
    private final Sessions sessions;
    private final SourceObjects objects;
    private final TaskSurroundings surroundings;
    private Optional<Prepared> prepared = Optional.empty();
    private Optional<RunningChanges> changes = Optional.empty();

    /// @param definition what the task is to do
    /// @param source where it reads
    /// @param slotName name of the replication slot: lower-case letters, digits and underscores, at most 59
    /// @param surroundings what it works with on this machine
    public ReplicationTask(
            TaskDefinition definition, SourceAddress source, String slotName, TaskSurroundings surroundings) {
        this.definition = requireNonNull(definition, "definition is null");
        this.surroundings = requireNonNull(surroundings, "surroundings is null");
        this.sessions = new Sessions(source);
        this.objects = new SourceObjects(sessions, slotName);
    }

    /// Checks the source and, for a full load, creates publications and the slot with its snapshot.
    ///
    /// @throws LocalException with everything that stands in the way
    public void prepare() {
        try (Connection connection = sessions.open()) {
            SelectedTables tables = SelectedTables.find(new Catalogue(sessions, connection), definition);
            new WorkFolder(surroundings.stateFolder()).empty();
            if (state().restart() == RestartState.CHANGES) {
                objects.requireSlot(connection);
                prepared = Optional.of(Prepared.forChanges(tables, journal()));
            } else {
                objects.makeRoom(connection, tables);
                prepared = Optional.of(prepareLoad(connection, tables));
            }
            tables.warn(surroundings.listener());
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }

    private Prepared prepareLoad(Connection connection, SelectedTables tables) {
        Journal journal = journal();
        try {
            journal.write(new Entry.LoadBegun(objects.slotName(), TimestampText.micros(Instant.now())));
            return objects.create(connection, tables, journal, surroundings.listener());
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /// Loads every selected table, unless an earlier run has; returns when all files are put.
    public void fullLoad() {
        Prepared ready = ready();
        JournalState state = state();
        if (state.restart() == RestartState.CHANGES) {
            return;
        }
        Instant taskStart = TimestampText.dateTime(state.taskStartMicros()).toInstant(ZoneOffset.UTC);
        int loaders = Math.min(
                Math.min(definition.settings().loadTasks(), Runtime.getRuntime().availableProcessors()),
                ready.tables().jobs().size());
        new FullLoad(sessions, output(), taskStart).run(ready.tables().jobs(), ready.snapshotName(), loaders);
        ready.tables().shapes().forEach(ready.journal()::write);
        ready.journal().write(new Entry.LoadCompleted());
        ready.releaseSnapshot();
    }

    /// Begins to write changes in a thread of its own.
    public void startChanges() {
        Prepared ready = ready();
        JournalState state = state();
        if (state.restart() != RestartState.CHANGES) {
            throw new IllegalStateException("fullLoad must be called first");
        }
        state.settleOpen(surroundings.bucket()::holdsOrHeld);
        ChangeContext context =
                new ChangeContext(output(), batches(), ready.journal(), mapper(), ready.changeSource(sessions));
        ChangeApplier applier = new ChangeApplier(context, ready.tables().jobs(), state);
        ChangeSource source = objects.openChanges();
        changes = Optional.of(RunningChanges.start(source, applier, surroundings.listener()));
    }

    /// Waits until every change that was committed up to the position is put, without waiting for the batch interval.
    ///
    /// @throws LocalException if the changes stopped for a reason of the reader's world
    public void drainTo(LogSequenceNumber position) {
        running().drainTo(position.asLong());
    }

    /// The source's present position: all that is committed before the call lies before it.
    public LogSequenceNumber sourcePosition() {
        try (Connection connection = sessions.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_current_wal_lsn()::text")) {
            row.next();
            return LogSequenceNumber.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }

    /// Why the changes stopped by themselves, absent while they run.
    public Optional<RuntimeException> failure() {
        return changes.flatMap(RunningChanges::failure);
    }

    /// Puts what is buffered and stops. The slot stays, so that the task can go on another time.
    @Override
    public void close() {
        changes.ifPresent(RunningChanges::close);
        changes = Optional.empty();
        prepared.ifPresent(Prepared::close);
        prepared = Optional.empty();
    }

    /// Stops as a kill would: what is buffered is gone, and is read again by the next run.
    void abandon() {
        changes.ifPresent(RunningChanges::abandon);
        changes = Optional.empty();
        prepared.ifPresent(Prepared::close);
        prepared = Optional.empty();
    }

    /// Removes slot and publications from the source: the task cannot go on after this.
    public void dropSourceObjects() {
        close();
        objects.drop();
    }

    private JournalState state() {
        return Journal.read(surroundings.stateFolder());
    }

    private Journal journal() {
        return Journal.open(surroundings.stateFolder());
    }

    private BatchSettings batches() {
        BatchSettings configured = definition.target().batches();
        return surroundings.pacing().batchInterval().map(configured::every).orElse(configured);
    }

    private TableMapper mapper() {
        return new TableMapper(definition.mappings(), definition.settings().lobBytes());
    }

    private FileOutput output() {
        Path folder = new WorkFolder(surroundings.stateFolder()).path();
        return new FileOutput(definition.target(), surroundings.bucket(), surroundings.listener(), folder);
    }

    private Prepared ready() {
        return prepared.orElseThrow(() -> new IllegalStateException("prepare must be called first"));
    }

    private RunningChanges running() {
        return changes.orElseThrow(() -> new IllegalStateException("startChanges must be called first"));
    }
}
