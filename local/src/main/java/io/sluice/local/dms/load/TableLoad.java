package io.sluice.local.dms.load;

import static java.util.Objects.requireNonNull;

import io.sluice.local.dms.Operation;
import io.sluice.local.dms.TableName;
import io.sluice.local.dms.parquet.FileOutput;
import io.sluice.local.dms.parquet.FileRow;
import io.sluice.local.dms.settings.TargetSettings.LoadTimestamp;
import io.sluice.local.dms.source.CopyRow;
import io.sluice.local.dms.value.TimestampText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// Reads one table and writes its files.
final class TableLoad {

    /// Rows between two reports of progress.
    private static final int ROWS_PER_REPORT = 20_000;

    private final LoadJob job;
    private final FileOutput output;
    private final Instant taskStart;
    private final AtomicBoolean cancelled;

    TableLoad(LoadJob job, FileOutput output, Instant taskStart, AtomicBoolean cancelled) {
        this.job = requireNonNull(job, "job is null");
        this.output = requireNonNull(output, "output is null");
        this.taskStart = requireNonNull(taskStart, "taskStart is null");
        this.cancelled = requireNonNull(cancelled, "cancelled is null");
    }

    /// @param connection session inside the transaction that has the snapshot
    /// @return rows written
    long run(Connection connection) throws SQLException {
        TableName name = job.table().source().name();
        LoadFiles files = new LoadFiles(job.table(), output);
        FileRow row = new FileRow();
        row.operation(Operation.INSERT);
        time(row, taskStart);
        boolean rowTime = output.settings().layout().loadTimestamp() == LoadTimestamp.ROW_TRANSFER;
        output.listener().loading(name, 0);
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(job.copyStatement());
        byte[] line = copy.readFromCopy();
        while (line != null) {
            CopyRow.split(line, row.values());
            if (rowTime) {
                time(row, Instant.now());
            }
            files.write(row);
            if (files.rows() % ROWS_PER_REPORT == 0) {
                report(name, files, copy);
            }
            line = copy.readFromCopy();
        }
        files.finish();
        output.listener().loaded(name, files.rows());
        return files.rows();
    }

    private void report(TableName name, LoadFiles files, CopyOut copy) throws SQLException {
        if (cancelled.get()) {
            copy.cancelCopy();
            throw new IllegalStateException("loading of %s was cancelled".formatted(name));
        }
        output.listener().loading(name, files.rows());
    }

    private static void time(FileRow row, Instant instant) {
        long micros = TimestampText.micros(instant);
        row.time(TimestampText.of(micros), micros);
    }
}
