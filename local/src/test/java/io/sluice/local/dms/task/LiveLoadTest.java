package io.sluice.local.dms.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.local.dms.Rows;
import io.sluice.local.dms.SourceServer;
import io.sluice.local.source.SourceAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A source that is written to all the while, as pgbench's TPC-B writes: load and changes must join.
class LiveLoadTest {

    @TempDir
    Path folder;

    @Test
    void joinsLoadAndChangesWithoutGapOrRepetitionThroughManyKills() throws Exception {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE account (aid int PRIMARY KEY, balance int NOT NULL, filler char(20))",
                "CREATE TABLE history (hid bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY, aid int, delta int, at timestamp)",
                "INSERT INTO account SELECT i, 0, 'x' FROM generate_series(1, 20000) i");
        TaskFixture fixture = new TaskFixture(source, folder);
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < 2; client++) {
                int seed = client;
                running.add(clients.submit(() -> write(source, seed, stop)));
            }
            Random moments = new Random(7);
            for (int kill = 0; kill < 8; kill++) {
                ReplicationTask killed = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS);
                Thread.sleep(moments.nextInt(300));
                killed.abandon();
            }
            try (ReplicationTask second = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
                Thread.sleep(500);
                stop.set(true);
                for (Future<?> client : running) {
                    client.get();
                }
                second.drainTo(second.sourcePosition());
                second.dropSourceObjects();
            }
        }
        assertThat(current(fixture, "account", "aid", "aid, balance"))
                .isEqualTo(query(source, "SELECT aid, balance FROM account ORDER BY aid"));
        assertThat(fixture.rows("hid, aid, delta", "history", "ORDER BY hid"))
                .isEqualTo(query(source, "SELECT hid, aid, delta FROM history ORDER BY hid"));
    }

    private static Void write(SourceAddress source, int seed, AtomicBoolean stop) throws SQLException {
        Random random = new Random(seed);
        try (Connection connection = SourceServer.open(source)) {
            connection.setAutoCommit(false);
            try (PreparedStatement update =
                            connection.prepareStatement("UPDATE account SET balance = balance + ? WHERE aid = ?");
                    PreparedStatement insert =
                            connection.prepareStatement("INSERT INTO history (aid, delta, at) VALUES (?, ?, now())")) {
                while (!stop.get()) {
                    int account = random.nextInt(20_000) + 1;
                    int delta = random.nextInt(1_000) - 500;
                    update.setInt(1, delta);
                    update.setInt(2, account);
                    update.executeUpdate();
                    insert.setInt(1, account);
                    insert.setInt(2, delta);
                    insert.executeUpdate();
                    connection.commit();
                }
            }
            return null;
        }
    }

    /// The last row of each key, deletes left out.
    private static List<String> current(TaskFixture fixture, String table, String key, String columns) {
        return Rows.of("""
                SELECT %s FROM (SELECT *, row_number() OVER (PARTITION BY %s ORDER BY change_seq DESC) AS age
                FROM read_parquet('%s/shop/public/%s/*.parquet')) WHERE age = 1 AND Op <> 'D' ORDER BY %s""".formatted(columns, key, fixture.bucket.folder(), table, key));
    }

    private static List<String> query(SourceAddress source, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(source.jdbcUrl(), source.user(), "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getString(column));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }
}
