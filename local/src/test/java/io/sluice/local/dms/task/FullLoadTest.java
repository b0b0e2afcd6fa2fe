package io.sluice.local.dms.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.local.dms.RestartState;
import io.sluice.local.dms.SourceServer;
import io.sluice.local.dms.journal.Journal;
import io.sluice.local.source.SourceAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullLoadTest {

    @TempDir
    Path folder;

    @Test
    void loadsEveryRowWithTheColumnsOfDms() {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE orders (id bigint PRIMARY KEY, amount numeric(12,2), note text, paid boolean)",
                "INSERT INTO orders SELECT i, i * 1.5, CASE WHEN i % 2 = 0 THEN E'a\\tb\\\\' END, i % 3 = 0"
                        + " FROM generate_series(1, 25000) i",
                "CREATE TABLE nothing (id int)");
        TaskFixture fixture = new TaskFixture(source, folder);
        try (ReplicationTask task = fixture.task(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            assertThat(Journal.read(fixture.state()).restart()).isEqualTo(RestartState.FRESH);
            task.prepare();
            task.fullLoad();
            assertThat(Journal.read(fixture.state()).restart()).isEqualTo(RestartState.CHANGES);
            task.dropSourceObjects();
        }
        assertThat(fixture.bucket.keys()).containsExactly("shop/public/orders/LOAD00000001.parquet");
        assertThat(fixture.rows("count(*), sum(id), sum(amount), count(note), min(Op), count(bi_id)", "orders", ""))
                .containsExactly("25000|312512500|468768750.00|12500|I|0");
        assertThat(fixture.rows("* EXCLUDE (extraction_timestamp)", "orders", "WHERE id IN (2, 3) ORDER BY id"))
                .containsExactly("I|2|3.00|a\tb\\|false|||NULL", "I|3|4.50|NULL|true|||NULL");
    }
}
