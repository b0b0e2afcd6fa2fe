package io.sluice.local.dms.load;

import static java.util.Objects.requireNonNull;

import io.sluice.local.dms.TableName;
import io.sluice.local.dms.parquet.FileOutput;
import io.sluice.local.dms.parquet.RowGroup;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// Reads one table and writes its files. Rows are read here, encoded by other threads, and written here in their order.
final class TableLoad {

    /// Row groups being encoded or waiting to be written: enough to keep two encoders busy, few to bound memory.
    private static final int MAX_GROUPS_AHEAD = 3;

    /// Text after which a row group ends although it may have more rows, to bound memory.
    private static final long MAX_GROUP_BYTES = 8L << 20;

    private final LoadJob job;
    private final FileOutput output;
    private final Instant taskStart;
    private final ExecutorService encoders;
    private final AtomicBoolean cancelled;
    private final LoadFiles files;
    private final Deque<Future<RowGroup>> ahead = new ArrayDeque<>();
    private Optional<RowEncoding> encoding = Optional.empty();

    /// @param cancelled set when another table has failed
    TableLoad(LoadJob job, FileOutput output, Instant taskStart, ExecutorService encoders, AtomicBoolean cancelled) {
        this.job = requireNonNull(job, "job is null");
        this.output = requireNonNull(output, "output is null");
        this.taskStart = requireNonNull(taskStart, "taskStart is null");
        this.encoders = requireNonNull(encoders, "encoders is null");
        this.cancelled = requireNonNull(cancelled, "cancelled is null");
        this.files = new LoadFiles(job.table(), output);
    }

    /// @param connection session inside the transaction that has the snapshot
    void run(Connection connection) throws SQLException {
        TableName name = job.table().source().name();
        output.listener().loading(name, 0);
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(job.copyStatement());
        int mostRows = output.settings().parquet().rowGroupRows();
        List<byte[]> lines = new ArrayList<>();
        long bytes = 0;
        for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
            lines.add(line);
            bytes += line.length;
            if (lines.size() == mostRows || bytes >= MAX_GROUP_BYTES) {
                encode(lines);
                lines = new ArrayList<>(lines.size());
                bytes = 0;
            }
        }
        if (!lines.isEmpty()) {
            encode(lines);
        }
        write(0);
        files.finish();
        output.listener().loaded(name, files.rows());
    }

    private void encode(List<byte[]> lines) {
        if (cancelled.get()) {
            throw new CancellationException(
                    "loading of %s was cancelled".formatted(job.table().source().name()));
        }
        RowEncoding rows = encoding.orElseGet(() ->
                new RowEncoding(job.table(), output, taskStart, Sample.of(lines).variedColumns(job.table())));
        encoding = Optional.of(rows);
        ahead.add(encoders.submit(() -> rows.encode(lines)));
        write(MAX_GROUPS_AHEAD - 1);
    }

    /// Writes what is encoded until no more than so many groups are ahead.
    private void write(int groupsLeft) {
        while (ahead.size() > groupsLeft) {
            files.append(encoded(ahead.remove()));
            output.listener().loading(job.table().source().name(), files.rows());
        }
    }

    private static RowGroup encoded(Future<RowGroup> group) {
        try {
            return group.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException("rows could not be encoded", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("loading was cancelled", e);
        }
    }
}
