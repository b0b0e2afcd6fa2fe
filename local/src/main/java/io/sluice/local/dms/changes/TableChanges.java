package io.sluice.local.dms.changes;

import io.sluice.local.dms.Operation;
import io.sluice.local.dms.TableName;
import io.sluice.local.dms.WrittenFile;
import io.sluice.local.dms.changes.RowFilters.Completeness;
import io.sluice.local.dms.journal.Entry.ShapeWritten;
import io.sluice.local.dms.journal.JournalState;
import io.sluice.local.dms.journal.Position;
import io.sluice.local.dms.load.LoadJob;
import io.sluice.local.dms.mapping.TargetTable;
import io.sluice.local.dms.parquet.FileRow;
import io.sluice.local.dms.parquet.Notices;
import io.sluice.local.dms.parquet.RowFormat;
import io.sluice.local.dms.parquet.TableFile;
import io.sluice.local.dms.source.ChangeHandler.Known;
import io.sluice.local.dms.source.LoggedTable;
import io.sluice.local.dms.source.TextRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The changes of one table, from the log into files.
final class TableChanges {

    /// Rows between two looks at a file's size.
    private static final int ROWS_PER_SIZE_CHECK = 500;

    private final ChangeContext context;
    private final ChangeSequence sequence;
    private final ChangeFiles files;
    private final RowFilters filters;
    private final Notices notices;
    private final FileRow row = new FileRow();
    private TargetTable target;
    private List<String> writtenShape;
    private Optional<LoggedTable> announced = Optional.empty();
    private Optional<RowAssembly> assembly = Optional.empty();
    private Optional<OpenFile> open = Optional.empty();
    private Position covered;

    TableChanges(ChangeContext context, ChangeSequence sequence, LoadJob job, JournalState state) {
        TargetTable target = job.table();
        TableName name = target.source().name();
        this.context = context;
        this.sequence = sequence;
        this.filters = new RowFilters(job.filters());
        this.target = target;
        this.files = new ChangeFiles(context, state.lastKey(name).orElse(""));
        this.notices = new Notices(name, context.output().listener());
        this.covered = state.covered(name);
        this.writtenShape = state.shape(name).orElse(target.shape());
    }

    /// The log's columns from here on. They take effect with the next change that is not in a file yet.
    void announce(LoggedTable table) {
        announced = Optional.of(table);
    }

    /// Takes a change in, unless it is in a file already.
    void accept(Transaction transaction, Operation operation, TextRow after, TextRow before, Known known) {
        Position position = transaction.position();
        if (position.compareTo(covered) <= 0) {
            return;
        }
        announced.ifPresent(this::reshape);
        announced = Optional.empty();
        assembly.orElseThrow().assemble(row, operation, after, before, known);
        boolean whole = operation != Operation.DELETE || known == Known.ALL;
        if (!filters.lets(target.source(), row.values(), whole ? Completeness.WHOLE : Completeness.KEY)) {
            return;
        }
        OpenFile file = fileFor(transaction);
        row.time(transaction.timestamp(), transaction.micros());
        row.place(transaction.streamPosition(), sequence.next());
        file.write(row, position);
        if (file.rows() % ROWS_PER_SIZE_CHECK == 0
                && file.file().bytes() >= context.batches().changesBytes()) {
            flush();
        }
    }

    /// Whether changes are buffered, and since when.
    Optional<OpenFile> open() {
        return open;
    }

    /// Puts what is buffered.
    void flush() {
        if (open.isEmpty()) {
            return;
        }
        OpenFile file = open.get();
        open = Optional.empty();
        file.file().close();
        files.put(target, file.file(), file.partition(), file.last(), sequence.mark());
        covered = file.last();
    }

    private OpenFile fileFor(Transaction transaction) {
        String partition = context.batches().partition().folder(transaction.committed());
        if (open.isPresent() && !open.get().partition().equals(partition)) {
            flush();
        }
        if (open.isEmpty()) {
            RowFormat format = RowFormat.of(target, context.output().settings(), WrittenFile.Kind.CHANGES);
            TableFile file = new TableFile(
                    context.output().folder().resolve(UUID.randomUUID() + ".parquet"),
                    format,
                    context.output().settings().parquet(),
                    notices);
            open = Optional.of(new OpenFile(file, partition, transaction.previousEnd()));
        }
        return open.get();
    }

    private void reshape(LoggedTable logged) {
        TargetTable next = context.mapper()
                .map(target.source()
                        .withColumns(
                                SourceShape.columns(logged, context.source().types())));
        if (!next.source().columns().equals(target.source().columns())) {
            flush();
        }
        target = next;
        assembly = Optional.of(new RowAssembly(next, logged, context.source().lookup()));
        if (!next.shape().equals(writtenShape)) {
            TableName name = next.source().name();
            context.output().listener().shapeChanged(name, next.source().columns());
            writtenShape = next.shape();
            context.journal().write(new ShapeWritten(name.schema(), name.table(), writtenShape));
        }
    }
}
