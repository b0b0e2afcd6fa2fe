package io.sluice.local.dms.changes;

import static java.util.Objects.requireNonNull;

import io.sluice.local.dms.Operation;
import io.sluice.local.dms.TableName;
import io.sluice.local.dms.TaskListener;
import io.sluice.local.dms.journal.JournalState;
import io.sluice.local.dms.mapping.TargetTable;
import io.sluice.local.dms.source.ChangeHandler;
import io.sluice.local.dms.source.LoggedTable;
import io.sluice.local.dms.source.TextRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/// Hands each change to its table, and knows how far the source's log is no longer needed.
public final class ChangeApplier implements ChangeHandler {

    private final Map<TableName, TableChanges> tables = new HashMap<>();
    private final Map<Integer, TableChanges> relations = new HashMap<>();
    private final Map<Integer, TableName> names = new HashMap<>();
    private final Set<TableName> unknown = new HashSet<>();
    private final Transaction transaction = new Transaction();
    private final ChangeSequence sequence;
    private final TaskListener listener;
    private final long intervalNanos;

    /// @param context what the tables share
    /// @param targets the tables as they are at the start
    /// @param state what earlier runs have written
    public ChangeApplier(ChangeContext context, List<TargetTable> targets, JournalState state) {
        requireNonNull(context, "context is null");
        this.sequence = new ChangeSequence(state.sequence());
        this.listener = context.output().listener();
        this.intervalNanos = context.batches().interval().toNanos();
        for (TargetTable target : targets) {
            tables.put(target.source().name(), new TableChanges(context, sequence, target, state));
        }
    }

    @Override
    public void begin(long commit, long commitMicros) {
        transaction.begin(commit, commitMicros);
        sequence.begin(commitMicros);
    }

    @Override
    public void shape(int relation, LoggedTable table) {
        names.put(relation, table.name());
        TableChanges changes = tables.get(table.name());
        if (changes == null) {
            relations.remove(relation);
            return;
        }
        relations.put(relation, changes);
        changes.announce(table);
    }

    @Override
    public void change(int relation, Operation operation, TextRow after, TextRow before, Known known) {
        transaction.step();
        TableChanges changes = relations.get(relation);
        if (changes != null) {
            changes.accept(transaction, operation, after, before, known);
        } else if (unknown.add(names.get(relation))) {
            listener.note("Changes of %s are passed over, for it had another name when the task began."
                    .formatted(names.get(relation)));
        }
    }

    @Override
    public void truncate(List<Integer> truncated) {
        for (int relation : truncated) {
            listener.note(
                    "%s was truncated in the source. As in DMS with HandleSourceTableTruncated=false, no file says so."
                            .formatted(names.get(relation)));
        }
    }

    @Override
    public void commit(long end) {
        transaction.end(end);
    }

    /// Whether what was handed over so far ends with a complete transaction.
    boolean isBetweenTransactions() {
        return !transaction.isOpen();
    }

    /// Puts the files whose time has come.
    void flushDue() {
        tables.values().stream()
                .filter(table -> table.open().stream().anyMatch(file -> file.ageNanos() >= intervalNanos))
                .forEach(TableChanges::flush);
    }

    /// Puts all that is buffered.
    void flushAll() {
        tables.values().forEach(TableChanges::flush);
    }

    /// Up to where all changes are put, 0 if that is not known yet.
    ///
    /// @param received position up to which everything was handed over
    long confirmable(long received) {
        long[] buffered = tables.values().stream()
                .flatMap(table -> table.open().stream())
                .mapToLong(OpenFile::safe)
                .toArray();
        if (buffered.length > 0) {
            return LongStream.of(buffered).min().getAsLong();
        }
        return transaction.isOpen() ? transaction.previousEnd() : Math.max(transaction.previousEnd(), received);
    }
}
