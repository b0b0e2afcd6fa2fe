package io.sluice.validator.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.sluice.contract.TableContract;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.validator.parquet.Codec;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.scan.BadRows.BadRow;
import io.sluice.validator.scan.Oracle;
import io.sluice.validator.scan.RandomTable;
import io.sluice.validator.scan.RowScan;
import io.sluice.validator.scan.RowScan.Report;
import io.sluice.validator.scan.ValueReader;
import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.MemoryUpload;
import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.WriterSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;

/// Files by chance, taken apart by their bad rows, and both parts read by parquet-java.
class SplitRowsTest {

    private static final long SEED = Long.getLong("sluice.seed", 20_260_304);
    private static final int FILES = Integer.getInteger("sluice.files", 250);

    private static final RowScan SCAN = new RowScan(FileLayout.standard(), OptionalInt.empty());

    @Test
    void parquetJavaReadsTheGoodRowsFromOnePartAndTheBadFromTheOther() throws Exception {
        Random random = new Random(SEED);
        int split = 0;
        for (int number = 0; number < FILES; number++) {
            RandomTable table = RandomTable.of(random);
            byte[] file = ParquetFiles.write(table.schema(), table.rows(), WriterSettings.random(random));
            Report report = SCAN.scan(new MemoryFile(file).open(), settingRowsAside(table), table.kind());
            if (report.badRows().isEmpty()) {
                assertThat(report.findings()).anyMatch(finding -> finding.contains("but are DELTA_"));
                continue;
            }
            List<Group> rows = ParquetFiles.read(file);
            List<BadRow> bad = report.badRows().get().rows();
            assertThat(bad).extracting(row -> row.row() + 1).containsExactlyElementsOf(told(table, rows));
            Parts parts = split(file, bad, random.nextBoolean() ? Codec.GZIP : Codec.UNCOMPRESSED);
            assertParts(file, rows, bad, parts);
            split += bad.isEmpty() ? 0 : 1;
        }
        assertThat(split).isGreaterThan(FILES / 3);
    }

    @Test
    void theSameRowsMakeTheSameBytes() throws Exception {
        Random random = new Random(SEED);
        RandomTable table = RandomTable.of(random);
        byte[] file = ParquetFiles.write(table.schema(), table.rows(), WriterSettings.plain());
        List<BadRow> bad = List.of(new BadRow(0, "why"), new BadRow(table.rows().size() - 1, "and why"));
        Parts first = split(file, bad, Codec.GZIP);
        Parts second = split(file, bad, Codec.GZIP);
        assertThat(second.lake()).isEqualTo(first.lake());
        assertThat(second.fail()).isEqualTo(first.fail());
    }

    @Test
    void longColumnsAreWrittenInManyPages() throws Exception {
        MessageType schema = MessageTypeParser.parseMessageType(
                "message schema { optional binary text (UTF8); optional boolean flag; optional int32 none; }");
        List<Group> rows = new ArrayList<>();
        for (int number = 0; number < PageBody.MAX_ROWS + 1_000; number++) {
            Group row = new SimpleGroup(schema);
            row.add("text", "row " + number);
            if (number % 3 > 0) {
                row.add("flag", number % 2 == 0);
            }
            rows.add(row);
        }
        byte[] file = ParquetFiles.write(schema, rows, WriterSettings.plain());
        List<BadRow> bad = List.of(new BadRow(7, "why"), new BadRow(PageBody.MAX_ROWS, "and why"));
        assertParts(file, rows, bad, split(file, bad, Codec.UNCOMPRESSED));
    }

    @Test
    void aTableWithColumnsOfTheseNamesKeepsThem() throws Exception {
        byte[] file = ParquetFiles.write("optional int64 Sluice_Row; optional binary sluice_reason (UTF8);", 2);
        List<ParquetColumn> columns =
                SplitRows.failColumns(new MemoryFile(file).footer().columns());
        assertThat(columns)
                .extracting(ParquetColumn::name)
                .containsExactly("Sluice_Row", "sluice_reason", "sluice_reason_", "sluice_row_");
    }

    private static void assertParts(byte[] file, List<Group> rows, List<BadRow> bad, Parts parts)
            throws InvalidParquetException, IOException {
        Set<Long> places = new TreeSet<>();
        bad.forEach(row -> places.add(row.row()));
        List<String> good = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (int number = 0; number < rows.size(); number++) {
            (places.contains((long) number) ? failed : good)
                    .add(rows.get(number).toString());
        }
        assertThat(texts(ParquetFiles.read(parts.lake()))).isEqualTo(good);
        assertThat(schema(parts.lake())).isEqualTo(schema(file));
        assertThat(new MemoryFile(parts.lake()).footer().columns())
                .isEqualTo(new MemoryFile(file).footer().columns());
        List<Group> aside = ParquetFiles.read(parts.fail());
        assertThat(aside).hasSameSizeAs(bad);
        for (int index = 0; index < bad.size(); index++) {
            assertThat(aside.get(index).toString())
                    .isEqualTo("%ssluice_reason: %s\nsluice_row: %d\n"
                            .formatted(
                                    failed.get(index),
                                    bad.get(index).reason(),
                                    bad.get(index).row() + 1));
        }
    }

    /// Without the order of column statistics, of which there are none.
    private static String schema(byte[] file) throws IOException {
        return ParquetFiles.schema(file).getFields().toString().replaceAll(" columnorder\\(\\w+\\)", "");
    }

    private static List<String> texts(List<Group> rows) {
        return rows.stream().map(Group::toString).toList();
    }

    private static Set<Long> told(RandomTable table, List<Group> rows) {
        Set<Long> told = new TreeSet<>();
        Oracle.of(table, rows).values().forEach(told::addAll);
        return told;
    }

    private static TableContract settingRowsAside(RandomTable table) {
        TableContract contract = table.contract();
        return new TableContract(
                contract.id(),
                1,
                contract.columns(),
                contract.primaryKey(),
                Map.of("quarantine", TextNode.valueOf("rows")));
    }

    private static Parts split(byte[] bytes, List<BadRow> bad, Codec codec) throws InvalidParquetException {
        ParquetFile<RuntimeException> file = new MemoryFile(bytes).open();
        MemoryUpload lake = new MemoryUpload();
        MemoryUpload fail = new MemoryUpload();
        SplitRows rows = new SplitRows(file.footer().columns(), bad, codec, new PartOutput(lake), new PartOutput(fail));
        ValueReader.read(file, column -> true, rows);
        rows.finish();
        return new Parts(lake.bytes(), fail.bytes());
    }

    /// @param lake the part of the good rows
    /// @param fail the part of the others
    private record Parts(byte[] lake, byte[] fail) {}
}
