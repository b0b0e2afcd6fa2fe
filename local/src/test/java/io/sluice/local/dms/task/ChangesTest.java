package io.sluice.local.dms.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.local.dms.SourceServer;
import io.sluice.local.dms.TableName;
import io.sluice.local.dms.WrittenFile;
import io.sluice.local.source.SourceAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {

    private static final String CHANGES = "WHERE change_seq <> '' ORDER BY change_seq";

    @TempDir
    Path folder;

    @Test
    void writesEachChangeOnceInTheOrderOfCommits() {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE item (id int PRIMARY KEY, name text)", "INSERT INTO item VALUES (1, 'a'), (2, 'b')");
        TaskFixture fixture = new TaskFixture(source, folder);
        try (ReplicationTask task = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            SourceServer.run(
                    source,
                    "INSERT INTO item VALUES (3, 'c')",
                    "UPDATE item SET name = 'B' WHERE id = 2",
                    "DELETE FROM item WHERE id = 1");
            task.drainTo(task.sourcePosition());
            task.dropSourceObjects();
        }
        assertThat(fixture.rows("Op, id, name, bi_id", "item", CHANGES))
                .containsExactly("I|3|c|NULL", "U|2|B|2", "D|1|NULL|1");
        assertThat(fixture.rows("Op, id, change_seq, stream_position", "item", "WHERE change_seq = '' ORDER BY id"))
                .containsExactly("I|1||", "I|2||");
        assertThat(fixture.rows(
                        "DISTINCT length(change_seq), length(stream_position)", "item", "WHERE change_seq <> ''"))
                .containsExactly("35|17");
        assertThat(fixture.rows("count(DISTINCT change_seq)", "item", "WHERE change_seq <> ''"))
                .containsExactly("3");
        assertThat(fixture.notes).isEmpty();
    }

    @Test
    void writesAChangedKeyAsOneUpdateWithTheOldKeyAsBeforeImage() {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE item (id int PRIMARY KEY, name text)", "INSERT INTO item VALUES (1, 'a')");
        TaskFixture fixture = new TaskFixture(source, folder);
        try (ReplicationTask task = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            SourceServer.run(source, "UPDATE item SET id = 100");
            task.drainTo(task.sourcePosition());
            task.dropSourceObjects();
        }
        assertThat(fixture.rows("Op, id, name, bi_id", "item", CHANGES)).containsExactly("U|100|a|1");
    }

    @Test
    void looksUpAnUnchangedLongValueThatTheLogLeavesOut() {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE item (id int PRIMARY KEY, n int, body text)",
                "ALTER TABLE item ALTER body SET STORAGE EXTERNAL",
                "INSERT INTO item VALUES (1, 1, repeat('x', 20000)), (2, 1, repeat('y', 20000))");
        TaskFixture fixture = new TaskFixture(source, folder);
        try (ReplicationTask task = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            SourceServer.run(source, "UPDATE item SET n = 2 WHERE id = 1");
            task.drainTo(task.sourcePosition());
            SourceServer.run(
                    source, "BEGIN; UPDATE item SET n = 2 WHERE id = 2; DELETE FROM item WHERE id = 2; COMMIT");
            task.drainTo(task.sourcePosition());
            task.dropSourceObjects();
        }
        List<String> rows = fixture.rows("Op, id, n, length(body), body[1]", "item", CHANGES);
        // PostgreSQL sends a transaction a moment before other sessions see it, so the row may still be found.
        assertThat(rows.get(1)).isIn("U|2|2|NULL|NULL", "U|2|2|20000|y");
        assertThat(rows).containsExactly("U|1|2|20000|x", rows.get(1), "D|2|NULL|NULL|NULL");
    }

    @Test
    void takesAnUnchangedLongValueFromTheOldRowWhereTheLogHasIt() {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE item (id int PRIMARY KEY, n int, body text)",
                "ALTER TABLE item ALTER body SET STORAGE EXTERNAL",
                "ALTER TABLE item REPLICA IDENTITY FULL",
                "INSERT INTO item VALUES (1, 1, repeat('x', 20000))");
        TaskFixture fixture = new TaskFixture(source, folder);
        try (ReplicationTask task = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            SourceServer.run(source, "BEGIN; UPDATE item SET n = 2; DELETE FROM item; COMMIT");
            task.drainTo(task.sourcePosition());
            task.dropSourceObjects();
        }
        assertThat(fixture.rows("Op, n, length(body)", "item", CHANGES)).containsExactly("U|2|20000", "D|2|20000");
    }

    @Test
    void leavesLobsOutOfTheChangesOfATableWithoutKey() {
        SourceAddress source =
                SourceServer.database("CREATE TABLE log (n int, body text)", "ALTER TABLE log REPLICA IDENTITY FULL");
        TaskFixture fixture = new TaskFixture(source, folder);
        String before = TaskFixture.HEADERS.replace("pk-only", "non-lob");
        try (ReplicationTask task = fixture.started(TaskFixture.SELECT_ALL, before)) {
            SourceServer.run(source, "INSERT INTO log VALUES (1, 'x')", "UPDATE log SET n = 2", "DELETE FROM log");
            task.drainTo(task.sourcePosition());
            task.dropSourceObjects();
        }
        assertThat(fixture.rows("Op, n, body, bi_n", "log", CHANGES))
                .containsExactly("I|1|NULL|NULL", "U|2|NULL|1", "D|2|NULL|2");
        assertThat(fixture.notes)
                .containsExactly("public.log has no key, so DMS leaves its LOB columns NULL in changes.");
    }

    @Test
    void doesNotBreakTheUpdatesOfATableWithoutReplicaIdentity() {
        SourceAddress source = SourceServer.database("CREATE TABLE log (n int)");
        TaskFixture fixture = new TaskFixture(source, folder);
        try (ReplicationTask task = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            SourceServer.run(source, "INSERT INTO log VALUES (1)", "UPDATE log SET n = 2", "DELETE FROM log");
            task.drainTo(task.sourcePosition());
            task.dropSourceObjects();
        }
        assertThat(fixture.rows("Op, n", "log", CHANGES)).containsExactly("I|1");
        assertThat(fixture.notes)
                .containsExactly("public.log has no replica identity, so its log tells inserts only:"
                        + " updates and deletes do not reach the files. Add a primary key,"
                        + " or run ALTER TABLE \"public\".\"log\" REPLICA IDENTITY FULL.");
    }

    @Test
    void startsANewFileWhenTheColumnsChangeAndSaysSoFirst() {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE item (id int PRIMARY KEY, name text)", "CREATE TABLE other (id int PRIMARY KEY)");
        TaskFixture fixture = new TaskFixture(source, folder);
        try (ReplicationTask task = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            SourceServer.run(
                    source,
                    "BEGIN; INSERT INTO item VALUES (1, 'a'); ALTER TABLE item ADD price numeric(9,2);"
                            + " INSERT INTO item VALUES (2, 'b', 9.5); ALTER TABLE item DROP name;"
                            + " INSERT INTO item VALUES (3, 7); COMMIT");
            task.drainTo(task.sourcePosition());
            task.dropSourceObjects();
        }
        assertThat(fixture.shapes).hasSize(2).containsOnly(new TableName("public", "item"));
        assertThat(fixture.files).hasSize(3);
        assertThat(fixture.rows("id, name, price", "item", CHANGES))
                .containsExactly("1|a|NULL", "2|b|9.50", "3|NULL|7.00");
    }

    @Test
    void reportsATruncatedTableAndGoesOn() {
        SourceAddress source =
                SourceServer.database("CREATE TABLE item (id int PRIMARY KEY)", "INSERT INTO item VALUES (1)");
        TaskFixture fixture = new TaskFixture(source, folder);
        try (ReplicationTask task = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            SourceServer.run(source, "TRUNCATE item", "INSERT INTO item VALUES (2)");
            task.drainTo(task.sourcePosition());
            task.dropSourceObjects();
        }
        assertThat(fixture.rows("Op, id", "item", CHANGES)).containsExactly("I|2");
        assertThat(fixture.notes)
                .containsExactly("public.item was truncated in the source."
                        + " As in DMS with HandleSourceTableTruncated=false, no file says so.");
    }

    @Test
    void leavesGeneratedColumnsOut() {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE item (id int PRIMARY KEY, twice int GENERATED ALWAYS AS (id * 2) STORED, name text)",
                "INSERT INTO item VALUES (1, DEFAULT, 'a')");
        TaskFixture fixture = new TaskFixture(source, folder);
        try (ReplicationTask task = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            SourceServer.run(source, "INSERT INTO item VALUES (2, DEFAULT, 'b')");
            task.drainTo(task.sourcePosition());
            task.dropSourceObjects();
        }
        assertThat(fixture.rows("* EXCLUDE (extraction_timestamp, change_seq, stream_position)", "item", "ORDER BY id"))
                .containsExactly("I|1|a|NULL", "I|2|b|NULL");
        assertThat(fixture.shapes).isEmpty();
    }

    @Test
    void tellsWhenOpenTransactionsHoldTheStartUp() throws Exception {
        SourceAddress source = SourceServer.database("CREATE TABLE item (id int PRIMARY KEY)");
        TaskFixture fixture = new TaskFixture(source, folder);
        try (Connection open = SourceServer.open(source);
                Statement statement = open.createStatement();
                ReplicationTask task = fixture.task(TaskFixture.SELECT_ALL)) {
            open.setAutoCommit(false);
            statement.execute("INSERT INTO item VALUES (1)");
            Thread preparing = Thread.ofVirtual().start(task::prepare);
            Thread.sleep(6_000);
            assertThat(fixture.notes).singleElement().asString().startsWith("The source waits for transactions");
            open.commit();
            preparing.join();
            task.fullLoad();
            task.dropSourceObjects();
        }
        assertThat(fixture.rows("id", "item", "")).containsExactly("1");
    }

    @Test
    void writesThePartitionsOfATableAsTheTable() {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE event (id int, day date, PRIMARY KEY (id, day)) PARTITION BY RANGE (day)",
                "CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')",
                "CREATE TABLE event_2 PARTITION OF event FOR VALUES FROM ('2026-02-01') TO ('2026-03-01')",
                "INSERT INTO event VALUES (1, '2026-01-05'), (2, '2026-02-05')");
        TaskFixture fixture = new TaskFixture(source, folder);
        try (ReplicationTask task = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            SourceServer.run(source, "INSERT INTO event VALUES (3, '2026-02-06')", "DELETE FROM event WHERE id = 1");
            task.drainTo(task.sourcePosition());
            task.dropSourceObjects();
        }
        assertThat(fixture.rows("Op, id, day", "event", "ORDER BY change_seq, id"))
                .containsExactly("I|1|2026-01-05", "I|2|2026-02-05", "I|3|2026-02-06", "D|1|2026-01-05");
        assertThat(fixture.files.stream().map(WrittenFile::table).distinct().toList())
                .isEqualTo(List.of(new TableName("public", "event")));
    }
}
