package io.sluice.local.dms.task;

import static java.util.Objects.requireNonNull;

import io.sluice.local.LocalException;
import io.sluice.local.dms.RestartState;
import io.sluice.local.dms.SourceConnection;
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
import io.sluice.local.dms.source.PgChangeSource;
import io.sluice.local.dms.source.Publications;
import io.sluice.local.dms.source.Sessions;
import io.sluice.local.dms.source.Slot;
import io.sluice.local.dms.source.SourceChecks;
import io.sluice.local.dms.value.TimestampText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.postgresql.replication.LogSequenceNumber;

/// A full load and the changes after it, which continues where it was when it was stopped or killed.
///
/// Call [#prepare], [#fullLoad] and [#startChanges] in this order, whatever [#restartState] says; what an earlier run
/// has done is left out. Not for several threads at once, but for [#drainTo].
public final class ReplicationTask implements AutoCloseable {

    private static final String SLOT_NAME = "[a-z0-9_]{1,59}";

    private final TaskDefinition definition;
    private final Sessions sessions;
    private final Slot slot;
    private final Publications publications;
    private final TaskSurroundings surroundings;
    private final WorkFolder workFolder;
    private JournalState state;
    private Optional<Prepared> prepared = Optional.empty();
    private Optional<RunningChanges> changes = Optional.empty();

    /// @param slotName name of the replication slot: lower-case letters, digits and underscores, at most 59
    public ReplicationTask(
            TaskDefinition definition, SourceConnection source, String slotName, TaskSurroundings surroundings) {
        this.definition = requireNonNull(definition, "definition is null");
        this.surroundings = requireNonNull(surroundings, "surroundings is null");
        if (!requireNonNull(slotName, "slotName is null").matches(SLOT_NAME)) {
            throw new IllegalArgumentException("slotName must match %s but was '%s'".formatted(SLOT_NAME, slotName));
        }
        this.sessions = new Sessions(source);
        this.slot = new Slot(sessions, slotName);
        this.publications = new Publications(sessions, slotName);
        this.workFolder = new WorkFolder(surroundings.stateFolder());
        this.state = Journal.read(surroundings.stateFolder());
    }

    /// What an earlier run with the same state folder left: to be asked before [#prepare].
    public RestartState restartState() {
        return state.restart();
    }

    /// Checks the source and, for a full load, creates publications and the slot with its snapshot.
    ///
    /// @throws LocalException with everything that stands in the way
    public void prepare() {
        workFolder.empty();
        try (Connection connection = sessions.open()) {
            SelectedTables tables = SelectedTables.find(new Catalogue(sessions, connection), definition);
            if (state.restart() == RestartState.CHANGES) {
                slot.requirePresent(connection);
                state.settleOpen(surroundings.bucket()::holdsOrHeld);
                prepared = Optional.of(Prepared.forChanges(tables, Journal.open(surroundings.stateFolder())));
            } else {
                prepared = Optional.of(prepareLoad(connection, tables));
            }
            tables.warn(surroundings.listener());
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }

    private Prepared prepareLoad(Connection connection, SelectedTables tables) {
        slot.drop(connection);
        new SourceChecks(sessions, connection).requireReadable(tables.names());
        Journal journal = Journal.open(surroundings.stateFolder());
        journal.write(new Entry.LoadBegun(slot.name(), TimestampText.micros(Instant.now())));
        publications.create(connection, tables.sources());
        Connection replication = sessions.openReplication();
        return Prepared.forLoad(tables, journal, replication, slot.create(replication));
    }

    /// Loads every selected table, unless an earlier run has; returns when all files are put.
    public void fullLoad() {
        Prepared ready = ready();
        state = Journal.read(surroundings.stateFolder());
        if (state.restart() == RestartState.CHANGES) {
            state.settleOpen(surroundings.bucket()::holdsOrHeld);
            return;
        }
        Instant taskStart = TimestampText.dateTime(state.taskStartMicros()).toInstant(java.time.ZoneOffset.UTC);
        int loaders = Math.min(
                Math.min(definition.settings().loadTasks(), Runtime.getRuntime().availableProcessors()),
                ready.tables().jobs().size());
        new FullLoad(sessions, output(), taskStart)
                .run(ready.tables().jobs(), ready.snapshotName(), loaders, table -> {});
        ready.tables()
                .tables()
                .forEach(table -> ready.journal()
                        .write(new Entry.ShapeWritten(
                                table.source().name().schema(),
                                table.source().name().table(),
                                table.shape())));
        ready.journal().write(new Entry.LoadCompleted());
        ready.releaseSnapshot();
        state = Journal.read(surroundings.stateFolder());
    }

    /// Begins to write changes in a thread of its own.
    public void startChanges() {
        Prepared ready = ready();
        if (state.restart() != RestartState.CHANGES) {
            throw new IllegalStateException("fullLoad must be called first");
        }
        ChangeContext context =
                new ChangeContext(output(), batches(), ready.journal(), mapper(), ready.changeSource(sessions));
        ChangeApplier applier = new ChangeApplier(context, ready.tables().tables(), state);
        ChangeSource source = PgChangeSource.open(sessions, slot.name(), publications.names());
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

    /// Removes slot and publications from the source: the task cannot go on after this.
    public void dropSourceObjects() {
        close();
        try (Connection connection = sessions.open()) {
            slot.drop(connection);
            publications.drop(connection);
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }

    private BatchSettings batches() {
        BatchSettings configured = definition.target().batches();
        return surroundings.pacing().batchInterval().map(configured::every).orElse(configured);
    }

    private TableMapper mapper() {
        return new TableMapper(definition.mappings(), definition.settings().lobBytes());
    }

    private FileOutput output() {
        Path folder = workFolder.path();
        return new FileOutput(definition.target(), surroundings.bucket(), surroundings.listener(), folder);
    }

    private Prepared ready() {
        return prepared.orElseThrow(() -> new IllegalStateException("prepare must be called first"));
    }

    private RunningChanges running() {
        return changes.orElseThrow(() -> new IllegalStateException("startChanges must be called first"));
    }
}
