package io.sluice.local.dms.load;

import static java.util.Objects.requireNonNull;

import io.sluice.local.dms.TableName;
import io.sluice.local.dms.parquet.FileOutput;
import io.sluice.local.dms.source.Sessions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Loads tables side by side, all from one snapshot.
public final class FullLoad {

    private final Sessions sessions;
    private final FileOutput output;
    private final Instant taskStart;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /// @param sessions opens sessions on the source
    /// @param output where files go
    /// @param taskStart timestamp of the rows, where the endpoint wants the task's
    public FullLoad(Sessions sessions, FileOutput output, Instant taskStart) {
        this.sessions = requireNonNull(sessions, "sessions is null");
        this.output = requireNonNull(output, "output is null");
        this.taskStart = requireNonNull(taskStart, "taskStart is null");
    }

    /// Loads the tables in their order; returns when all are loaded.
    ///
    /// @param jobs tables, those to be loaded first in front
    /// @param snapshot name of the exported snapshot, which must be alive until this returns
    /// @param loaders tables loaded at once
    /// @param done told of each table that is complete, from the loader's thread
    public void run(List<LoadJob> jobs, String snapshot, int loaders, Consumer<TableName> done) {
        Queue<LoadJob> waiting = new ConcurrentLinkedQueue<>(jobs);
        try (ExecutorService threads = Executors.newFixedThreadPool(
                loaders, Thread.ofPlatform().name("sluice-load-", 1).factory())) {
            List<Future<Void>> running = new ArrayList<>();
            for (int loader = 0; loader < loaders; loader++) {
                running.add(threads.submit(loader(waiting, snapshot, done)));
            }
            await(running);
        }
    }

    private Callable<Void> loader(Queue<LoadJob> waiting, String snapshot, Consumer<TableName> done) {
        return () -> {
            try (Connection connection = sessions.open()) {
                use(connection, snapshot);
                for (LoadJob job = waiting.poll(); job != null && !cancelled.get(); job = waiting.poll()) {
                    new TableLoad(job, output, taskStart, cancelled).run(connection);
                    done.accept(job.table().source().name());
                }
                return null;
            } catch (SQLException e) {
                cancelled.set(true);
                throw sessions.failure(e);
            } catch (RuntimeException e) {
                cancelled.set(true);
                throw e;
            }
        };
    }

    private static void use(Connection connection, String snapshot) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION SNAPSHOT '%s'".formatted(snapshot));
        }
    }

    /// Waits for all, then throws what the first one that failed of its own threw.
    private static void await(List<Future<Void>> running) {
        RuntimeException failure = null;
        for (Future<Void> loader : running) {
            try {
                loader.get();
            } catch (ExecutionException e) {
                RuntimeException cause = e.getCause() instanceof RuntimeException known
                        ? known
                        : new IllegalStateException("a loader failed", e.getCause());
                boolean first = failure == null || failure instanceof IllegalStateException;
                failure = first ? cause : failure;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while loading", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
