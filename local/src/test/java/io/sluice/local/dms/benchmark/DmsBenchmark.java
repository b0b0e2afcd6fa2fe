package io.sluice.local.dms.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.local.dms.FolderBucket;
import io.sluice.local.dms.Pacing;
import io.sluice.local.dms.SourceServer;
import io.sluice.local.dms.TaskListener;
import io.sluice.local.dms.task.ReplicationTask;
import io.sluice.local.dms.task.TaskDefinition;
import io.sluice.local.dms.task.TaskSurroundings;
import io.sluice.local.source.SourceAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// Rates of full load and changes, beside the rate at which the same table can be read at all.
///
/// Run with the test class path: `java … io.sluice.local.dms.benchmark.DmsBenchmark [rows] [changes]`.
public final class DmsBenchmark {

    private static final String RULES = """
            {"rules":[{"rule-type":"selection","rule-id":"1","rule-name":"all","rule-action":"include",
            "object-locator":{"schema-name":"public","table-name":"wide"}},
            {"rule-type":"transformation","rule-id":"2","rule-name":"seq","rule-target":"column",
            "rule-action":"add-column","object-locator":{"schema-name":"%","table-name":"%"},"value":"change_seq",
            "expression":"$AR_H_CHANGE_SEQ","data-type":{"type":"string","length":50}},
            {"rule-type":"transformation","rule-id":"3","rule-name":"before","rule-target":"column",
            "rule-action":"add-before-image-columns","object-locator":{"schema-name":"%","table-name":"%"},
            "before-image-def":{"column-prefix":"bi_","column-filter":"pk-only"}}]}""";

    private static final String TABLE = """
            CREATE TABLE wide (id bigint PRIMARY KEY, customer int, status text, amount numeric(12,2), tax numeric(12,4),
            paid boolean, created timestamp, updated timestamptz, day date, code uuid, city varchar(40),
            note varchar(200), ratio double precision, score real, flags smallint)""";

    private static final String ROWS = """
            INSERT INTO wide SELECT i, i %% 50000, (ARRAY['new','paid','sent','back'])[i %% 4 + 1], (i %% 100000) / 7.0,
            i / 3.0 %% 1000, i %% 3 = 0, timestamp '2026-01-01' + i * interval '1 second',
            timestamptz '2026-01-01' + i * interval '1.5 second', date '2020-01-01' + i %% 2000,
            md5(i::text)::uuid, 'city ' || i %% 900, 'note of row ' || i, i / 17.0, i %% 1000 / 8.0, i %% 100
            FROM generate_series(%d, %d) i""";

    private DmsBenchmark() {}

    /// @param arguments rows of the full load and number of changes, both optional
    public static void main(String[] arguments) throws IOException, SQLException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int changes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300_000;
        SourceAddress source = SourceServer.database(TABLE, ROWS.formatted(1, rows), "ANALYZE wide");
        for (int pass = 1; pass <= 3; pass++) {
            pass(source, rows, changes, pass);
        }
        System.exit(0);
    }

    private static void pass(SourceAddress source, int rows, int changes, int pass) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("dms-benchmark");
        double drained = rows / seconds(() -> drain(source));
        double copied = rows / seconds(() -> copy(source));
        try (ReplicationTask task = task(source, folder)) {
            task.prepare();
            double loaded = rows / seconds(task::fullLoad);
            task.startChanges();
            long first = rows + (long) pass * changes;
            long start = System.nanoTime();
            SourceServer.run(source, ROWS.formatted(first, first + changes / 2 - 1));
            SourceServer.run(source, "UPDATE wide SET amount = amount + 1 WHERE id >= %d".formatted(first));
            double written = (System.nanoTime() - start) / 1e9;
            double lag = seconds(() -> task.drainTo(task.sourcePosition()));
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "pass %d: COPY drained %,.0f rows/s, psql \\copy %,.0f rows/s; full load %,.0f rows/s, ratio %.2f; %,d changes: source wrote"
                            + " them in %.1f s, in files %.1f s later, %,.0f changes/s; heap %d MiB%n",
                    pass,
                    drained,
                    copied,
                    loaded,
                    loaded / copied,
                    changes,
                    written,
                    lag,
                    changes / (written + lag),
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
            task.dropSourceObjects();
        }
        SourceServer.run(source, "DELETE FROM wide WHERE id > " + rows, "VACUUM wide");
    }

    private static ReplicationTask task(SourceAddress source, Path folder) {
        JsonNode endpoint = Json.mapper()
                .valueToTree(Map.of(
                        "compressionType",
                        System.getProperty("compression", "GZIP"),
                        "includeOpForFullLoad",
                        true,
                        "timestampColumnName",
                        "ts",
                        "useTaskStartTimeForFullLoadTimestamp",
                        true,
                        "parquetTimestampInMillisecond",
                        true));
        return new ReplicationTask(
                TaskDefinition.read("benchmark", RULES, endpoint, ""),
                source,
                "sluice_benchmark",
                new TaskSurroundings(
                        new FolderBucket(folder.resolve("raw")),
                        folder.resolve("state"),
                        new TaskListener() {},
                        Pacing.every(Duration.ofMillis(500))));
    }

    private static void drain(SourceAddress source) {
        try (Connection connection = SourceServer.open(source)) {
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY wide TO STDOUT");
            while (copy.readFromCopy() != null) {
                // Read and forgotten.
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(SourceAddress source) {
        try {
            String address = source.jdbcUrl().substring("jdbc:".length());
            new ProcessBuilder("psql", "-q", "-d", address, "-U", source.user(), "-c", "\\copy wide to /dev/null")
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
