package io.sluice.local.dms.journal;

import io.sluice.local.dms.RestartState;
import io.sluice.local.dms.TableName;
import io.sluice.local.dms.journal.Entry.FileIntended;
import io.sluice.local.dms.journal.Entry.SequenceMark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What the lines of a journal amount to.
public final class JournalState {

    private RestartState restart = RestartState.FRESH;
    private long taskStartMicros;
    private SequenceMark sequence = SequenceMark.START;
    private final Map<TableName, Position> covered = new HashMap<>();
    private final Map<TableName, List<String>> shapes = new HashMap<>();
    private final Map<TableName, String> lastKeys = new HashMap<>();
    private Optional<FileIntended> open = Optional.empty();

    void apply(Entry entry) {
        switch (entry) {
            case Entry.LoadBegun begun -> begin(begun);
            case Entry.LoadCompleted completed -> restart = RestartState.CHANGES;
            case Entry.ShapeWritten shape -> shapes.put(new TableName(shape.schema(), shape.table()), shape.shape());
            case FileIntended intended -> {
                sequence = intended.sequence();
                open = Optional.of(intended);
            }
            case Entry.FileDone done ->
                open.filter(intended -> intended.key().equals(done.key())).ifPresent(this::settle);
        }
    }

    private void begin(Entry.LoadBegun begun) {
        restart = RestartState.LOAD_UNFINISHED;
        taskStartMicros = begun.taskStartMicros();
        covered.clear();
        shapes.clear();
        lastKeys.clear();
        open = Optional.empty();
    }

    private void settle(FileIntended intended) {
        TableName table = new TableName(intended.schema(), intended.table());
        covered.put(table, intended.upTo());
        lastKeys.put(table, intended.key());
        open = Optional.empty();
    }

    /// Decides about the file that was being put when the last run ended.
    ///
    /// @param held whether the bucket has or had the object of a key
    public void settleOpen(Predicate<String> held) {
        open.filter(intended -> held.test(intended.key())).ifPresent(this::settle);
        open = Optional.empty();
    }

    public RestartState restart() {
        return restart;
    }

    public long taskStartMicros() {
        return taskStartMicros;
    }

    /// The last sequence that any change was given.
    public SequenceMark sequence() {
        return sequence;
    }

    /// The last change of the table that is in a file.
    public Position covered(TableName table) {
        return covered.getOrDefault(table, Position.START);
    }

    /// The columns of the table's last file, absent if none was written down.
    public Optional<List<String>> shape(TableName table) {
        return Optional.ofNullable(shapes.get(table));
    }

    /// The key of the table's last file of changes.
    public Optional<String> lastKey(TableName table) {
        return Optional.ofNullable(lastKeys.get(table));
    }
}
