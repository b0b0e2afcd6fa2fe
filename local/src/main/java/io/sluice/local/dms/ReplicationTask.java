package io.sluice.local.dms;

import static java.util.Objects.requireNonNull;

import io.sluice.local.LocalException;
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
import io.sluice.local.dms.task.Definition;
import io.sluice.local.dms.task.Prepared;
import io.sluice.local.dms.task.SelectedTables;
import io.sluice.local.dms.task.WorkFolder;
import io.sluice.local.dms.value.TimestampText;
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
/// Call [#prepare], [#fullLoad] and [#startChanges] in this order, whatever [#restartState] says: what an earlier run
/// has done is left out. Not for several threads at once, but for [#drainTo].
public final class ReplicationTask implements AutoCloseable {

    private static final String SLOT_NAME = "[a-z0-9_]{1,59}";

    private final Definition definition;
    private final Sessions sessions;
    private final Slot slot;
    private final Publications publications;
    private final RawBucket bucket;
    private final Path stateFolder;
    private final TaskListener listener;
    private final Pacing pacing;
    private Optional<Prepared> prepared = Optional.empty();
    private Optional<RunningChanges> changes = Optional.empty();

    /// @param definition what the task is to do
    /// @param source where it reads
    /// @param slotName name of the replication slot: lower-case letters, digits and underscores, at most 59
    /// @param bucket takes the files
    /// @param stateFolder keeps the journal from run to run, and files while they grow
    /// @param listener told what happens
    /// @param pacing where the task is quicker than its settings
    /// @throws LocalException naming what of the definition the stand-in cannot do
    public ReplicationTask(
            TaskDefinition definition,
            SourceConnection source,
            String slotName,
            RawBucket bucket,
            Path stateFolder,
            TaskListener listener,
            Pacing pacing) {
        this.definition = Definition.read(definition);
        this.bucket = requireNonNull(bucket, "bucket is null");
        this.stateFolder = requireNonNull(stateFolder, "stateFolder is null");
        this.listener = requireNonNull(listener, "listener is null");
        this.pacing = requireNonNull(pacing, "pacing is null");
        if (!requireNonNull(slotName, "slotName is null").matches(SLOT_NAME)) {
            throw new IllegalArgumentException("slotName must match %s but was '%s'".formatted(SLOT_NAME, slotName));
        }
        this.sessions = new Sessions(source);
        this.slot = new Slot(sessions, slotName);
        this.publications = new Publications(sessions, slotName);
    }

    /// What an earlier run left in its state folder: to be asked before a task with the folder is prepared.
    public static RestartState restartState(Path stateFolder) {
        return Journal.read(stateFolder).restart();
    }

    /// Checks the source and, for a full load, creates publications and the slot with its snapshot.
    ///
    /// @throws LocalException with everything that stands in the way
    public void prepare() {
        try (Connection connection = sessions.open()) {
            SelectedTables tables = SelectedTables.find(new Catalogue(sessions, connection), definition);
            new WorkFolder(stateFolder).empty();
            if (restartState(stateFolder) == RestartState.CHANGES) {
                slot.requirePresent(connection);
                prepared = Optional.of(Prepared.forChanges(tables, Journal.open(stateFolder)));
            } else {
                prepared = Optional.of(prepareLoad(connection, tables));
            }
            tables.warn(listener);
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }

    private Prepared prepareLoad(Connection connection, SelectedTables tables) {
        slot.drop(connection);
        new SourceChecks(sessions, connection).requireReadable(tables.names());
        Journal journal = Journal.open(stateFolder);
        journal.write(new Entry.LoadBegun(slot.name(), TimestampText.micros(Instant.now())));
        publications.create(connection, tables.sources());
        Connection replication = sessions.openReplication();
        return Prepared.forLoad(tables, journal, replication, slot.create(replication));
    }

    /// Loads every selected table, unless an earlier run has; returns when all files are put.
    public void fullLoad() {
        Prepared ready = ready();
        JournalState state = Journal.read(stateFolder);
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
        JournalState state = Journal.read(stateFolder);
        if (state.restart() != RestartState.CHANGES) {
            throw new IllegalStateException("fullLoad must be called first");
        }
        state.settleOpen(bucket::holdsOrHeld);
        ChangeContext context =
                new ChangeContext(output(), batches(), ready.journal(), mapper(), ready.changeSource(sessions));
        ChangeApplier applier = new ChangeApplier(context, ready.tables().jobs(), state);
        ChangeSource source = PgChangeSource.open(sessions, slot.name(), publications.names());
        changes = Optional.of(RunningChanges.start(source, applier, listener));
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
        try (Connection connection = sessions.open()) {
            slot.drop(connection);
            publications.drop(connection);
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }

    private BatchSettings batches() {
        BatchSettings configured = definition.target().batches();
        return pacing.batchInterval().map(configured::every).orElse(configured);
    }

    private TableMapper mapper() {
        return new TableMapper(definition.mappings(), definition.settings().lobBytes());
    }

    private FileOutput output() {
        Path folder = new WorkFolder(stateFolder).path();
        return new FileOutput(definition.target(), bucket, listener, folder);
    }

    private Prepared ready() {
        return prepared.orElseThrow(() -> new IllegalStateException("prepare must be called first"));
    }

    private RunningChanges running() {
        return changes.orElseThrow(() -> new IllegalStateException("startChanges must be called first"));
    }
}
