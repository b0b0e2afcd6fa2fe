package io.sluice.local.dms.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.local.dms.Rows;
import io.sluice.local.dms.SourceServer;
import io.sluice.local.source.SourceAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every type of PostgreSQL, loaded and then changed: the two must write the same values.
class ValuesTest {

    private static final String[] SCHEMA = {
        "CREATE TYPE mood AS ENUM ('sad', 'glad')",
        "CREATE TYPE point2 AS (x int, y int)",
        "CREATE DOMAIN price AS numeric(10,3)",
        """
        CREATE TABLE every (id int, part char(1), i2 smallint, i4 integer, i8 bigint, n122 numeric(12,2),
            n3810 numeric(38,10), n50 numeric(50,5), n numeric, p price, m money, r real, d double precision, b boolean,
            t text, v10 varchar(10), v varchar, c5 char(5), j json, jb jsonb, by bytea, ts timestamp, tz timestamptz,
            ts0 timestamp(0), da date, ti time, tt timetz, iv interval, u uuid, e mood, ia int[], ta text[], co point2,
            inet_ inet, ci cidr, ma macaddr, bi bit(3), x xml, tv tsvector, pt point, ra int4range,
            PRIMARY KEY (id, part))""",
    };

    private static final String VALUES = """
            32767, -2147483648, 9223372036854775807, -1234567890.99, -1234567890123456789012345678.0123456789,
            123456789012345678901234567890123456789012345.12345, 1.0000005, 1234567.891, '-$1,234.56', 1.1, 0.1, true,
            E'tab\\tline\\nback\\\\slash \\u00e9 \\U0001F600', 'häß', 'unbounded', 'ab', '{"a":  1}', '{"a":  1}',
            '\\x00ff10', '2026-03-29 01:59:59.123456', '2026-03-29 01:59:59.9999+05:30', '1969-12-31 23:59:59',
            '1582-10-15', '23:59:59.9999', '11:30:00.5+02', '1 year 2 days 03:04:05.6',
            'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'glad', '{1,NULL,3}', '{"a b",c}', '(1,2)', '10.0.0.1/8',
            '10.0.0.0/8', '08:00:2b:01:02:03', B'101', '<a>1</a>', 'a:1 b:2', '(1,2)', '[1,5)'""";

    private static final String ODD = """
            -32768, 0, -1, 0.00, 0, -0.5, 'NaN', 0.0005, '$0.01', 'NaN', '-Infinity', false, '', '', '', '', 'null',
            'null', '', 'infinity', '-infinity', '0044-03-15 00:00:00 BC', '9999-12-31', '24:00:00', '00:00:00+00', '-00:00:01',
            '00000000-0000-0000-0000-000000000000', 'sad', '{}', '{}', '(,)', '::1', '::/0', 'ff:ff:ff:ff:ff:ff',
            B'000', '', '', '(0,0)', 'empty'""";

    @TempDir
    Path folder;

    @Test
    void areTheSameInFullLoadAndChanges() {
        SourceAddress source = SourceServer.database(SCHEMA);
        insert(source, "L");
        TaskFixture fixture = new TaskFixture(source, folder);
        try (ReplicationTask task = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            insert(source, "C");
            SourceServer.run(source, "DELETE FROM every WHERE part = 'L'", "UPDATE every SET i2 = i2");
            task.drainTo(task.sourcePosition());
            task.dropSourceObjects();
        }
        String columns = "* EXCLUDE (Op, extraction_timestamp, part, change_seq, stream_position, bi_id, bi_part)";
        List<String> loaded = fixture.rows(columns, "every", "WHERE part = 'L' AND Op = 'I' ORDER BY id");
        assertThat(loaded).hasSize(3);
        assertThat(fixture.rows(columns, "every", "WHERE part = 'C' AND Op = 'I' ORDER BY id"))
                .isEqualTo(loaded);
        assertThat(fixture.rows(columns, "every", "WHERE part = 'C' AND Op = 'U' ORDER BY id"))
                .isEqualTo(loaded);
        assertThat(loaded.getFirst()).isEqualTo(FIRST);
        assertThat(loaded.get(1)).isEqualTo(SECOND);
        assertThat(loaded.get(2)).matches("3(\\|NULL)+");
        assertThat(fixture.shapes).isEmpty();
        assertThat(fixture.notes)
                .contains(
                        "public.every: a value of column 'n' has no decimal form: NaN; NULL is written for it and for"
                                + " others like it",
                        "public.every: a value of column 'n' was rounded to 6 decimal places, and so are others like it",
                        "public.every: a value of column 'ts' has no date or time that a file can hold: infinity; NULL is"
                                + " written for it and for others like it");
    }

    private static final String FIRST = "1|32767|-2147483648|9223372036854775807|-1234567890.99"
            + "|-1234567890123456789012345678.0123456789|123456789012345678901234567890123456789012345.12345|1.000001"
            + "|1234567.891|-1234.5600|1.1|0.1|true|tab\tline\nback\\slash é 😀|häß|unbounded|ab   |{\"a\":  1}"
            + "|{\"a\": 1}|\\x00\\xFF\\x10|2026-03-29T01:59:59.123Z|2026-03-28T20:29:59.999Z|1969-12-31T23:59:59Z"
            + "|1582-10-15|23:59:59.999Z|11:30:00.500Z|1 year 2 days 03:04:05.6|a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11|glad"
            + "|{1,NULL,3}|{\"a b\",c}|(1,2)|10.0.0.1/8|10.0.0.0/8|08:00:2b:01:02:03|101|<a>1</a>|'a':1 'b':2|(1,2)"
            + "|[1,5)";

    private static final String SECOND = "2|-32768|0|-1|0.00|0E-10|-0.50000|NULL|0.001|0.0100|NaN|-Infinity|false"
            + "||||     |null|null||NULL|NULL|NULL|9999-12-31|NULL|00:00Z|-00:00:01"
            + "|00000000-0000-0000-0000-000000000000|sad|{}|{}|(,)|::1|::/0|ff:ff:ff:ff:ff:ff|000|||(0,0)|empty";

    @Test
    void cutLobsAtTheLimitBetweenCharacters() {
        SourceAddress source = SourceServer.database(
                "CREATE TABLE item (id int PRIMARY KEY, body text, raw bytea, small text)",
                "INSERT INTO item VALUES (1, 'x' || repeat('é', 600), decode(repeat('ab', 1500), 'hex'), 'y')");
        TaskFixture fixture = new TaskFixture(source, folder);
        String settings = "{\"TargetMetadata\":{\"LobMaxSize\":1}}";
        try (ReplicationTask task =
                fixture.task(TaskFixture.ENDPOINT, settings, TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            task.prepare();
            task.fullLoad();
            task.dropSourceObjects();
        }
        assertThat(fixture.rows("strlen(body), length(body), octet_length(raw), small", "item", ""))
                .containsExactly("1023|512|1024|y");
        assertThat(fixture.notes)
                .containsExactly(
                        "public.item: a value of column 'body' was cut at 1024 bytes, and so are others like it",
                        "public.item: a value of column 'raw' was cut at 1024 bytes, and so are others like it");
    }

    @Test
    void haveTheTypesOfTheContractInTheFile() {
        SourceAddress source = SourceServer.database(SCHEMA);
        insert(source, "L");
        TaskFixture fixture = new TaskFixture(source, folder);
        try (ReplicationTask task = fixture.task(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            task.prepare();
            task.fullLoad();
            task.dropSourceObjects();
        }
        Map<String, String> types = new HashMap<>();
        Rows.of("SELECT name, type || coalesce('(' || type_length || ')', ''), repetition_type,"
                        + " coalesce(converted_type, '-') FROM parquet_schema('%s/shop/public/every/LOAD00000001.parquet')"
                                .formatted(fixture.bucket.folder())
                        + " WHERE num_children IS NULL OR num_children = 0")
                .forEach(row -> types.put(row.substring(0, row.indexOf('|')), row.substring(row.indexOf('|') + 1)));
        assertThat(types)
                .containsEntry("Op", "BYTE_ARRAY|REQUIRED|UTF8")
                .containsEntry("extraction_timestamp", "BYTE_ARRAY|REQUIRED|UTF8")
                .containsEntry("id", "INT32|OPTIONAL|-")
                .containsEntry("i2", "INT32|OPTIONAL|INT_16")
                .containsEntry("i8", "INT64|OPTIONAL|-")
                .containsEntry("n122", "FIXED_LEN_BYTE_ARRAY(6)|OPTIONAL|DECIMAL")
                .containsEntry("n", "FIXED_LEN_BYTE_ARRAY(12)|OPTIONAL|DECIMAL")
                .containsEntry("m", "FIXED_LEN_BYTE_ARRAY(16)|OPTIONAL|DECIMAL")
                .containsEntry("n50", "BYTE_ARRAY|OPTIONAL|UTF8")
                .containsEntry("b", "BYTE_ARRAY|OPTIONAL|UTF8")
                .containsEntry("by", "BYTE_ARRAY|OPTIONAL|-")
                .containsEntry("r", "FLOAT|OPTIONAL|-")
                .containsEntry("d", "DOUBLE|OPTIONAL|-")
                .containsEntry("tz", "INT64|OPTIONAL|TIMESTAMP_MILLIS")
                .containsEntry("da", "INT32|OPTIONAL|DATE")
                .containsEntry("ti", "INT32|OPTIONAL|TIME_MILLIS")
                .containsEntry("change_seq", "BYTE_ARRAY|OPTIONAL|UTF8")
                .containsEntry("bi_id", "INT32|OPTIONAL|-");
    }

    private static void insert(SourceAddress source, String part) {
        SourceServer.run(
                source,
                "INSERT INTO every VALUES (1, '%s', %s)".formatted(part, VALUES),
                "INSERT INTO every VALUES (2, '%s', %s)".formatted(part, ODD),
                "INSERT INTO every VALUES (3, '%s')".formatted(part));
    }
}
