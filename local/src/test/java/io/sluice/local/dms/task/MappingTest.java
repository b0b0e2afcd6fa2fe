package io.sluice.local.dms.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.local.dms.Rows;
import io.sluice.local.dms.SourceServer;
import io.sluice.local.source.SourceAddress;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each rule of the table mappings, in full load and in changes.
class MappingTest {

    @TempDir
    Path folder;

    private TaskFixture fixture;

    @Test
    void selectsByWildcardsAndLeavesOutWhatIsExcluded() {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE item_a (id int)",
                "CREATE TABLE item_b (id int)",
                "CREATE TABLE itemXc (id int)",
                "CREATE TABLE item_d (id int)",
                "INSERT INTO item_a VALUES (1)",
                "INSERT INTO item_b VALUES (1)",
                "INSERT INTO itemXc VALUES (1)",
                "INSERT INTO item_d VALUES (1)");
        load(source, rule("selection", 1, "include", "", "item[_][a-c]", ""), selection(2, "exclude", "%[_]b"));
        assertThat(fixture.bucket.keys()).containsExactly("shop/public/item_a/LOAD00000001.parquet");
    }

    @Test
    void renamesSchemasTablesAndColumns() {
        SourceAddress source =
                SourceServer.database("CREATE TABLE item (\"Id\" int, name text)", "INSERT INTO item VALUES (1, 'a')");
        load(
                source,
                TaskFixture.SELECT_ALL,
                rule("transformation", 2, "rename", "\"rule-target\":\"schema\",\"value\":\"sales\"", "%", ""),
                rule("transformation", 3, "convert-uppercase", "\"rule-target\":\"table\"", "%", ""),
                rule("transformation", 4, "convert-lowercase", "\"rule-target\":\"column\"", "%", "Id"),
                rule("transformation", 5, "add-prefix", "\"rule-target\":\"column\",\"value\":\"c_\"", "%", "n%"),
                rule("transformation", 6, "rename", "\"rule-target\":\"column\",\"value\":\"lost\"", "%", "n%"));
        assertThat(fixture.bucket.keys()).containsExactly("shop/sales/ITEM/LOAD00000001.parquet");
        assertThat(Rows.of("SELECT id, c_name FROM '%s/shop/sales/ITEM/*.parquet'".formatted(fixture.bucket.folder())))
                .containsExactly("1|a");
    }

    @Test
    void removesAndConvertsColumns() {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE item (id int PRIMARY KEY, secret text, price numeric(10,2), n text, at timestamp)",
                "INSERT INTO item VALUES (1, 'x', 9.75, '42', '2026-01-02 03:04:05')");
        fixture = new TaskFixture(source, folder);
        String column = "\"rule-target\":\"column\"";
        try (ReplicationTask task = fixture.started(
                TaskFixture.SELECT_ALL,
                rule("transformation", 2, "remove-column", column, "item", "secret"),
                rule(
                        "transformation",
                        3,
                        "change-data-type",
                        column + ",\"data-type\":{\"type\":\"string\",\"length\":20}",
                        "item",
                        "price"),
                rule(
                        "transformation",
                        4,
                        "change-data-type",
                        column + ",\"data-type\":{\"type\":\"int8\"}",
                        "item",
                        "n"),
                rule(
                        "transformation",
                        5,
                        "change-data-type",
                        column + ",\"data-type\":{\"type\":\"date\"}",
                        "item",
                        "at"))) {
            SourceServer.run(source, "INSERT INTO item VALUES (2, 'y', 10, 'no number', '2026-01-03 03:04:05')");
            task.drainTo(task.sourcePosition());
            task.dropSourceObjects();
        }
        assertThat(fixture.rows("* EXCLUDE (extraction_timestamp)", "item", "ORDER BY id"))
                .containsExactly("I|1|9.75|42|2026-01-02", "I|2|10.00|NULL|2026-01-03");
        assertThat(fixture.notes)
                .containsExactly(
                        "public.item: a value of column 'n' is not a number: no number; NULL is written for it and"
                                + " for others like it");
    }

    @Test
    void keepsOnlyIncludedColumns() {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE item (id int, a text, b text)", "INSERT INTO item VALUES (1, 'a', 'b')");
        load(
                source,
                TaskFixture.SELECT_ALL,
                rule("transformation", 2, "include-column", "\"rule-target\":\"column\"", "%", "id"),
                rule("transformation", 3, "include-column", "\"rule-target\":\"column\"", "%", "b"));
        assertThat(fixture.rows("* EXCLUDE (extraction_timestamp)", "item", "")).containsExactly("I|1|b");
    }

    @Test
    void movesOnlyRowsThatTheFiltersLetThrough() {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE item (id int PRIMARY KEY, n numeric, kind text)",
                "INSERT INTO item VALUES (1, 9, 'a'), (2, 10, 'a'), (3, 10, 'b'), (4, 11, NULL), (5, 100, 'it''s')");
        fixture = new TaskFixture(source, folder);
        String filters = """
                "filters":[
                 {"filter-type":"source","column-name":"n","filter-conditions":[
                  {"filter-operator":"gte","value":"10"}]},
                 {"filter-type":"source","column-name":"kind","filter-conditions":[
                  {"filter-operator":"eq","value":"a"},{"filter-operator":"null"},
                  {"filter-operator":"between","start-value":"i","end-value":"j"}]}]""";
        try (ReplicationTask task =
                fixture.started(rule("selection", 1, "include", filters, "item", ""), TaskFixture.HEADERS)) {
            SourceServer.run(
                    source,
                    "INSERT INTO item VALUES (11, 9, 'a'), (12, 10, 'a'), (13, 10, 'b'), (14, 11, NULL), (15, 100, 'ix')",
                    "DELETE FROM item WHERE id = 2");
            task.drainTo(task.sourcePosition());
            task.dropSourceObjects();
        }
        assertThat(fixture.rows("id", "item", "WHERE Op = 'I' ORDER BY id"))
                .containsExactly("2", "4", "5", "12", "14", "15");
        assertThat(fixture.rows("id", "item", "WHERE Op = 'D'")).containsExactly("2");
    }

    @Test
    void addsTheHeadersOfAChange() {
        SourceAddress source =
                SourceServer.database("CREATE TABLE item (id int PRIMARY KEY)", "INSERT INTO item VALUES (1)");
        fixture = new TaskFixture(source, folder);
        try (ReplicationTask task = fixture.started(
                TaskFixture.SELECT_ALL,
                header(2, "op_word", "$AR_H_OPERATION", "string"),
                header(3, "moment", "$AR_H_COMMIT_TIMESTAMP", "datetime"),
                header(4, "at_text", "$AR_H_TIMESTAMP", "string"),
                header(5, "who", "$AR_H_USER", "string"))) {
            SourceServer.run(source, "DELETE FROM item");
            task.drainTo(task.sourcePosition());
            task.dropSourceObjects();
        }
        assertThat(fixture.rows(
                        "Op, id, op_word, moment = date_trunc('millisecond', strptime(at_text, '%Y-%m-%d %H:%M:%S.%f')),"
                                + " at_text = extraction_timestamp, who",
                        "item", "ORDER BY Op DESC"))
                .containsExactly("I|1|INSERT|true|true|", "D|1|DELETE|true|true|");
    }

    @Test
    void putsChangesIntoFoldersByCommitDate() {
        SourceAddress source = SourceServer.database("CREATE TABLE item (id int PRIMARY KEY)");
        fixture = new TaskFixture(source, folder);
        Map<String, Object> endpoint = Map.of(
                "datePartitionEnabled", true, "datePartitionDelimiter", "DASH", "datePartitionSequence", "DDMMYYYY");
        try (ReplicationTask task = fixture.task(endpoint, "", TaskFixture.SELECT_ALL)) {
            task.prepare();
            task.fullLoad();
            task.startChanges();
            SourceServer.run(source, "INSERT INTO item VALUES (1)");
            task.drainTo(task.sourcePosition());
            task.dropSourceObjects();
        }
        assertThat(fixture.bucket.keys())
                .singleElement()
                .asString()
                .matches("public/item/\\d\\d-\\d\\d-20\\d\\d/20\\d{6}-\\d{9}\\.parquet");
    }

    @Test
    void rollsAFullLoadOverAtTheMaximumFileSize() {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE item (id int, body text)",
                "INSERT INTO item SELECT i, md5(i::text) || md5((i + 1)::text) FROM generate_series(1, 60000) i");
        fixture = new TaskFixture(source, folder);
        try (ReplicationTask task =
                fixture.task(Map.of("bucketFolder", "shop", "maxFileSize", 1024), "", TaskFixture.SELECT_ALL)) {
            task.prepare();
            task.fullLoad();
            task.dropSourceObjects();
        }
        assertThat(fixture.bucket.keys())
                .hasSizeBetween(2, 6)
                .first()
                .isEqualTo("shop/public/item/LOAD00000001.parquet");
        assertThat(fixture.rows("count(*), count(DISTINCT id)", "item", "")).containsExactly("60000|60000");
        assertThat(fixture.rows("*", "item", "WHERE id = 1").getFirst()).startsWith("1|");
    }

    private void load(SourceAddress source, String... rules) {
        fixture = new TaskFixture(source, folder);
        try (ReplicationTask task = fixture.task(rules)) {
            task.prepare();
            task.fullLoad();
            task.dropSourceObjects();
        }
    }

    private static String selection(int id, String action, String table) {
        return rule("selection", id, action, "", table, "");
    }

    private static String header(int id, String name, String expression, String type) {
        return rule(
                "transformation",
                id,
                "add-column",
                "\"rule-target\":\"column\",\"value\":\"%s\",\"expression\":\"%s\",\"data-type\":{\"type\":\"%s\"}"
                        .formatted(name, expression, type),
                "%",
                "");
    }

    private static String rule(String type, int id, String action, String more, String table, String column) {
        return """
                {"rule-type":"%s","rule-id":"%d","rule-name":"rule-%d","rule-action":"%s"%s,
                 "object-locator":{"schema-name":"public","table-name":"%s"%s}}""".formatted(
                        type,
                        id,
                        id,
                        action,
                        more.isEmpty() ? "" : "," + more,
                        table,
                        column.isEmpty() ? "" : ",\"column-name\":\"%s\"".formatted(column));
    }
}
