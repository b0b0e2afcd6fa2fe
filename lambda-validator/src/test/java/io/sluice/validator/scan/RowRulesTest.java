package io.sluice.validator.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.TableContract;
import io.sluice.contract.json.ContractJson;
import io.sluice.contract.json.Json;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.Receipt.RowCounts;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.scan.RowScan.Report;
import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.WriterSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;

/// Each rule on a small file, by its exact sentence.
class RowRulesTest {

    private static final int LOB_LIMIT_KIB = 1;

    private static final TableContract CONTRACT = contract("");

    private static final MessageType SCHEMA =
            MessageTypeParser.parseMessageType("message schema {\n%s\n}".formatted(ParquetFiles.columns(CONTRACT)));

    private final List<Group> rows = new ArrayList<>();

    @Test
    void goodChangesPassAndAreCounted() throws InvalidParquetException {
        change("I", 1, "new", "1");
        change("U", 1, "paid", "2");
        change("D", 1, null, "3");
        Report report = changes();
        assertThat(report.findings()).isEmpty();
        assertThat(report.counts()).contains(new RowCounts(3, 1, 1, 1));
    }

    @Test
    void failsOnAnotherOperation() throws InvalidParquetException {
        change("I", 1, "new", "1");
        change("x", 1, "new", "2");
        assertThat(changes().findings()).containsExactly("R-OP: column 'Op' must be I, U or D but was 'x' (1 row: 2)");
    }

    @Test
    void failsOnAChangeInAFullLoad() throws InvalidParquetException {
        load("I", 1, "new");
        load("U", 2, "new");
        load("D", 3, "new");
        assertThat(fullLoad().findings())
                .containsExactly("R-OP: column 'Op' must be I in a full load but was 'U' (2 rows: 2, 3)");
    }

    @Test
    void failsOnNullsButNotInDeletions() throws InvalidParquetException {
        change("I", 1, null, "1");
        change("D", 1, null, "2");
        change("U", 1, null, "3");
        assertThat(changes().findings())
                .containsExactly("R-NULL: column 'status' must not be NULL but is (2 rows: 1, 3)");
    }

    @Test
    void failsOnAKeyThatIsNullInDeletionsToo() throws InvalidParquetException {
        change("D", null, "new", "1");
        assertThat(changes().findings())
                .containsExactly("R-KEY-NULL: column 'id' must not be NULL in a key but is (1 row: 1)");
    }

    @Test
    void failsOnAValueThatIsNotAllowedButNotInDeletions() throws InvalidParquetException {
        change("D", 1, "lost", "1");
        change("I", 1, "lost", "2");
        assertThat(changes().findings())
                .containsExactly("R-ENUM: column 'status' must be one of 'new', 'paid' but was 'lost' (1 row: 2)");
    }

    @Test
    void neverTellsAValueOfASensitiveColumn() throws InvalidParquetException {
        change("I", 1, "new", "1").add("phone", "0123 secret");
        assertThat(changes().findings())
                .containsExactly("R-PATTERN: column 'phone' must match '^[0-9]*$' but was a value that is not shown,"
                        + " the column being sensitive (1 row: 1)");
    }

    @Test
    void neverTellsAValueOfASensitiveTable() throws InvalidParquetException {
        change("I", 1, "lost", "1").add("amount", 101L);
        assertThat(scan(contract(", \"sensitive\": true"), Kind.CHANGES, WriterSettings.plain())
                        .findings())
                .containsExactly(
                        "R-ENUM: column 'status' must be one of 'new', 'paid' but was a value that is not shown,"
                                + " the column being sensitive (1 row: 1)",
                        "R-RANGE: column 'amount' must be 0 to 100 but was a value that is not shown,"
                                + " the column being sensitive (1 row: 1)");
    }

    @Test
    void failsOnARangeAndALength() throws InvalidParquetException {
        Group row = change("I", 1, "new", "1");
        row.add("amount", 101L);
        row.add("note", "äöü!");
        assertThat(changes().findings())
                .containsExactly(
                        "R-RANGE: column 'amount' must be 0 to 100 but was '101' (1 row: 1)",
                        "R-LENGTH: column 'note' must be 1 to 3 long but was 'äöü!' (1 row: 1)");
    }

    @Test
    void aTableWithALobLimitOfItsOwnIsJudgedByThat() throws InvalidParquetException {
        change("I", 1, "new", "1").add("body", "x".repeat(1_024));
        change("I", 1, "new", "2").add("body", "x".repeat(2_048));
        assertThat(scan(contract(", \"lob_limit_kib\": 2"), Kind.CHANGES, WriterSettings.plain())
                        .findings())
                .containsExactly("R-LOB-LIMIT: column 'body' must not be cut at the LOB limit of 2048 bytes but was"
                        + " 2048 bytes long (1 row: 2)");
    }

    @Test
    void failsOnALobThatMayHaveBeenCut() throws InvalidParquetException {
        change("I", 1, "new", "1").add("body", "x".repeat(1_024));
        change("I", 2, "new", "2").add("body", "ä".repeat(511));
        change("I", 3, "new", "3").add("body", "x".repeat(1_020));
        change("I", 4, "new", "4").add("body", "x".repeat(1_025));
        assertThat(changes().findings())
                .containsExactly("R-LOB-LIMIT: column 'body' must not be cut at the LOB limit of 1024 bytes"
                        + " but was 1024 bytes long (2 rows: 1, 2)");
    }

    @Test
    void failsOnASequenceThatDoesNotRise() throws InvalidParquetException {
        change("I", 1, "new", "2");
        change("I", 2, "new", "2");
        change("I", 3, "new", "1");
        change("I", 4, "new", "3");
        assertThat(changes().findings())
                .containsExactly(
                        "R-SEQUENCE: column 'change_seq' must rise from row to row but was '2' (2 rows: 2, 3)");
    }

    @Test
    void failsOnAHeaderThatIsNotEmptyInAFullLoad() throws InvalidParquetException {
        Group row = row("I", 1, "new");
        row.add("change_seq", "7");
        row.add("stream_position", "");
        assertThat(fullLoad().findings())
                .containsExactly("R-HEADER: column 'change_seq' must be empty in a full load but was '7' (1 row: 1)");
    }

    @Test
    void failsOnATimestampThatIsNone() throws InvalidParquetException {
        for (String time : List.of(
                "2026-02-29 00:00:00.000000",
                "2026-01-31T00:00:00.000000",
                "2026-01-31 24:00:00.000000",
                "2026-01-31")) {
            Group row = new SimpleGroup(SCHEMA);
            row.add("Op", "I");
            row.add("extraction_timestamp", time);
            row.add("id", (long) rows.size());
            row.add("status", "new");
            rows.add(row);
        }
        assertThat(fullLoad().findings())
                .containsExactly("R-TIMESTAMP: column 'extraction_timestamp' must be a time such as"
                        + " 2026-01-31 12:00:00.000000 but was '2026-02-29 00:00:00.000000' (4 rows: 1, 2, 3, 4)");
    }

    @Test
    void failsOnAKeyThatStandsTwiceInAFullLoadOnly() throws InvalidParquetException {
        load("I", 1, "new");
        load("I", 2, "new");
        load("I", 1, "new");
        assertThat(fullLoad().findings())
                .containsExactly("R-KEY-TWICE: key (id) must stand once but stood before (1 row: 3)");
    }

    @Test
    void offLooksAtNoRow() throws InvalidParquetException {
        change("x", null, null, "");
        Report report = scan(contract(", \"row_checks\": \"off\""), Kind.CHANGES, WriterSettings.plain());
        assertThat(report.findings()).isEmpty();
        assertThat(report.counts()).isEmpty();
    }

    @Test
    void aSampleLooksAtEightRowGroups() throws InvalidParquetException {
        for (int row = 0; row < 2_000; row++) {
            load("I", row, "new");
        }
        WriterSettings small = new WriterSettings(
                WriterSettings.plain().version(), WriterSettings.plain().codec(), true, 1_500, 200);
        Report report = scan(contract(", \"row_checks\": {\"full_load\": \"sampled\"}"), Kind.FULL_LOAD, small);
        assertThat(report.findings()).isEmpty();
        assertThat(report.counts().orElseThrow().checked()).isBetween(8L, 1_999L);
        assertThat(report).isEqualTo(scan(contract(", \"row_checks\": \"sampled\""), Kind.FULL_LOAD, small));
    }

    private Group change(String operation, Integer id, String status, String sequence) {
        Group row = row(operation, id, status);
        row.add("change_seq", sequence);
        row.add("stream_position", "0/1");
        return row;
    }

    private void load(String operation, Integer id, String status) {
        Group row = row(operation, id, status);
        row.add("change_seq", "");
        row.add("stream_position", "");
    }

    private Group row(String operation, Integer id, String status) {
        Group row = new SimpleGroup(SCHEMA);
        row.add("Op", operation);
        row.add("extraction_timestamp", "2026-01-31 12:00:00.000000");
        if (id != null) {
            row.add("id", (long) id);
        }
        if (status != null) {
            row.add("status", status);
        }
        rows.add(row);
        return row;
    }

    private Report changes() throws InvalidParquetException {
        return scan(CONTRACT, Kind.CHANGES, WriterSettings.plain());
    }

    private Report fullLoad() throws InvalidParquetException {
        return scan(CONTRACT, Kind.FULL_LOAD, WriterSettings.plain());
    }

    private Report scan(TableContract contract, Kind kind, WriterSettings settings) throws InvalidParquetException {
        byte[] file = ParquetFiles.write(SCHEMA, rows, settings);
        RowScan scan = new RowScan(FileLayout.standard(), OptionalInt.of(LOB_LIMIT_KIB));
        return scan.scan(new MemoryFile(file).open(), contract, kind);
    }

    private static TableContract contract(String properties) {
        String text = """
                {"name": "orders", "database_name": "shop", "schema_name": "public", "primary_key": ["id"], "columns": [
                {"name": "id", "type": "int64", "nullable": false},
                {"name": "status", "type": "string", "nullable": false, "enum": ["new", "paid"]},
                {"name": "phone", "type": "string", "pattern": "^[0-9]*$", "sensitive": true},
                {"name": "amount", "type": "int64", "minimum": 0, "maximum": 100},
                {"name": "note", "type": "string", "minLength": 1, "maxLength": 3},
                {"name": "body", "type": "string", "source_type": "text", "source_lob": true}]%s}""".formatted(properties);
        return ContractJson.read(Json.parse(text, "orders.json"), "orders.json");
    }
}
