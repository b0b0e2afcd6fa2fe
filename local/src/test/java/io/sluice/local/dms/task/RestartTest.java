package io.sluice.local.dms.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.local.dms.RestartState;
import io.sluice.local.dms.SourceServer;
import io.sluice.local.dms.journal.Journal;
import io.sluice.local.source.SourceAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    private static final String CHANGES = "WHERE change_seq <> '' ORDER BY change_seq";

    @TempDir
    Path folder;

    @Test
    void goesOnAfterAKillWithoutLossOrRepetition() throws InterruptedException {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE item (id int PRIMARY KEY, name text)", "CREATE TABLE other (id int PRIMARY KEY)");
        TaskFixture fixture = new TaskFixture(source, folder);
        ReplicationTask first = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS);
        SourceServer.run(source, "INSERT INTO item SELECT i, 'a' FROM generate_series(1, 5000) i");
        first.drainTo(first.sourcePosition());
        SourceServer.run(
                source,
                "INSERT INTO item SELECT i, 'b' FROM generate_series(5001, 10000) i",
                "INSERT INTO other SELECT i FROM generate_series(1, 100) i");
        Thread.sleep(20);
        first.abandon();
        assertThat(Journal.read(fixture.state()).restart()).isEqualTo(RestartState.CHANGES);
        SourceServer.run(source, "INSERT INTO item SELECT i, 'c' FROM generate_series(10001, 12000) i");
        try (ReplicationTask second = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            second.drainTo(second.sourcePosition());
            second.dropSourceObjects();
        }
        assertThat(fixture.rows("count(*), count(DISTINCT id), count(DISTINCT change_seq)", "item", ""))
                .containsExactly("12000|12000|12000");
        assertThat(fixture.rows("count(*), count(DISTINCT id)", "other", "")).containsExactly("100|100");
        List<String> ids = fixture.rows("id", "item", CHANGES);
        assertThat(ids).isSortedAccordingTo((left, right) -> Integer.parseInt(left) - Integer.parseInt(right));
    }

    @Test
    void doesNotRepeatAFileThatWasPutRightBeforeTheKill() {
        SourceAddress source = SourceServer.database("CREATE TABLE item (id int PRIMARY KEY)");
        TaskFixture fixture = new TaskFixture(source, folder);
        ReplicationTask first = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS);
        fixture.bucket.failAfterPut();
        SourceServer.run(source, "INSERT INTO item VALUES (1), (2)");
        awaitFailure(first);
        first.abandon();
        try (ReplicationTask second = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            SourceServer.run(source, "INSERT INTO item VALUES (3)");
            second.drainTo(second.sourcePosition());
            second.dropSourceObjects();
        }
        assertThat(fixture.rows("id", "item", CHANGES)).containsExactly("1", "2", "3");
    }

    @Test
    void writesAFileAgainThatTheKillKeptFromTheBucket() {
        SourceAddress source = SourceServer.database("CREATE TABLE item (id int PRIMARY KEY)");
        TaskFixture fixture = new TaskFixture(source, folder);
        ReplicationTask first = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS);
        fixture.bucket.failBeforePut();
        SourceServer.run(source, "INSERT INTO item VALUES (1), (2)");
        awaitFailure(first);
        first.abandon();
        try (ReplicationTask second = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            second.drainTo(second.sourcePosition());
            second.dropSourceObjects();
        }
        assertThat(fixture.rows("id", "item", CHANGES)).containsExactly("1", "2");
    }

    @Test
    void beginsAnUnfinishedLoadAgain() {
        SourceAddress source =
                SourceServer.database("CREATE TABLE item (id int PRIMARY KEY)", "INSERT INTO item VALUES (1)");
        TaskFixture fixture = new TaskFixture(source, folder);
        ReplicationTask first = fixture.task(TaskFixture.SELECT_ALL, TaskFixture.HEADERS);
        first.prepare();
        first.abandon();
        assertThat(Journal.read(fixture.state()).restart()).isEqualTo(RestartState.LOAD_UNFINISHED);
        try (ReplicationTask second = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            SourceServer.run(source, "INSERT INTO item VALUES (2)");
            second.drainTo(second.sourcePosition());
            second.dropSourceObjects();
        }
        assertThat(fixture.rows("id", "item", "ORDER BY id")).containsExactly("1", "2");
    }

    private static void awaitFailure(ReplicationTask task) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (task.failure().isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(task.failure()).isPresent();
    }
}
