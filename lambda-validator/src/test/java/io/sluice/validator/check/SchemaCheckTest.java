package io.sluice.validator.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.TableContract;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.Receipt.RowCounts;
import io.sluice.validator.check.FileCheck.Result;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.SchemaElement;
import org.junit.jupiter.api.Test;

/// Real small files against the contract of `orders`: each finding by its exact sentence.

class SchemaCheckTest {

    private static final String GOOD = ParquetFiles.columns(Orders.contract());
    private static final Result PASSED = new Result(1, List.of(), Optional.of(new RowCounts(1, 1, 0, 0)));
    private static final FileCheck CHECK = FileCheck.of(FileLayout.standard(), OptionalInt.empty());

    @Test
    void aFileThatKeepsTheContractPasses() throws InvalidParquetException {
        assertThat(judge(GOOD)).isEqualTo(PASSED);
    }

    @Test
    void requiredColumnsPassToo() throws InvalidParquetException {
        assertThat(judge(GOOD.replace("optional", "required")).findings()).isEmpty();
    }

    @Test
    void failsOnAMissingColumn() throws InvalidParquetException {
        assertThat(judge(without("note")).findings())
                .containsExactly("V-MISSING: column 'note' must be BYTE_ARRAY UTF8 but is missing");
    }

    @Test
    void failsOnAFileOfChangesWithoutOperation() throws InvalidParquetException {
        byte[] file = ParquetFiles.write(without("Op"), 1);
        assertThat(CHECK.judge(new MemoryFile(file).open(), List.of(Orders.contract()), Kind.CHANGES)
                        .findings())
                .containsExactly("V-MISSING: column 'Op' must be BYTE_ARRAY UTF8 but is missing");
    }

    @Test
    void aFullLoadMayBeWithoutOperation() throws InvalidParquetException {
        assertThat(judge(without("Op"))).isEqualTo(PASSED);
    }

    @Test
    void failsOnAColumnThatIsNotInTheContract() throws InvalidParquetException {
        assertThat(judge(GOOD + "optional binary nickname (UTF8);").findings())
                .containsExactly("V-NAME: column 'nickname' is not in the contract");
    }

    @Test
    void failsOnANameInAnotherCase() throws InvalidParquetException {
        assertThat(judge(GOOD.replace(" note ", " Note ")).findings())
                .containsExactly(
                        "V-MISSING: column 'note' must be BYTE_ARRAY UTF8 but is missing",
                        "V-NAME: column 'Note' is not in the contract");
    }

    @Test
    void failsOnAColumnThatStandsTwice() throws InvalidParquetException {
        byte[] file = ParquetFiles.write(GOOD.replace("note", "copy"), 1);
        byte[] twice = ParquetFiles.withFooter(file, footer -> {
            footer.getSchema().get(5).setName("id");
            footer.getRow_groups().getFirst().getColumns().get(4).getMeta_data().setPath_in_schema(List.of("id"));
        });
        assertThat(CHECK.judge(new MemoryFile(twice).open(), List.of(Orders.contract()), Kind.FULL_LOAD)
                        .findings())
                .containsExactly(
                        "V-MISSING: column 'note' must be BYTE_ARRAY UTF8 but is missing",
                        "V-TWICE: column 'id' must stand once but stands 2 times",
                        "V-TYPE: column 'id' must be INT64 but was BYTE_ARRAY UTF8");
    }

    @Test
    void failsOnAnotherOrderWithOneFinding() throws InvalidParquetException {
        List<String> lines = GOOD.lines().collect(Collectors.toList());
        lines.add(2, lines.remove(4));
        assertThat(judge(String.join("\n", lines)).findings())
                .containsExactly("V-ORDER: column 'id' must come after 'extraction_timestamp' but 'note' does");
    }

    @Test
    void failsOnAnotherFirstColumn() throws InvalidParquetException {
        List<String> lines = GOOD.lines().collect(Collectors.toList());
        lines.add(1, lines.removeFirst());
        assertThat(judge(String.join("\n", lines)).findings())
                .containsExactly("V-ORDER: column 'Op' must come first but 'extraction_timestamp' does");
    }

    @Test
    void failsOnEachColumnOfAnotherType() throws InvalidParquetException {
        String columns = GOOD.replace("int64 id;", "int32 id;")
                .replace("fixed_len_byte_array(6) total (DECIMAL(12,2))", "int64 total (DECIMAL(12,2))")
                .replace("note (UTF8)", "note");
        assertThat(judge(columns).findings())
                .containsExactly(
                        "V-TYPE: column 'id' must be INT64 but was INT32",
                        "V-TYPE: column 'total' must be FIXED_LEN_BYTE_ARRAY(6) DECIMAL(12,2) but was INT64 DECIMAL(12,2)",
                        "V-TYPE: column 'note' must be BYTE_ARRAY UTF8 but was BYTE_ARRAY");
    }

    @Test
    void failsOnAnotherScale() throws InvalidParquetException {
        assertThat(judge(GOOD.replace("DECIMAL(12,2)", "DECIMAL(12,3)")).findings())
                .containsExactly("V-TYPE: column 'total' must be FIXED_LEN_BYTE_ARRAY(6) DECIMAL(12,2)"
                        + " but was FIXED_LEN_BYTE_ARRAY(6) DECIMAL(12,3)");
    }

    @Test
    void failsOnARepeatedColumn() throws InvalidParquetException {
        byte[] file = ParquetFiles.withFooter(ParquetFiles.write(GOOD, 1), footer -> {
            SchemaElement note = footer.getSchema().get(5);
            note.setRepetition_type(FieldRepetitionType.REPEATED);
        });
        assertThat(CHECK.judge(new MemoryFile(file).open(), List.of(Orders.contract()), Kind.FULL_LOAD)
                        .findings())
                .containsExactly("V-REPEATED: column 'note' must be REQUIRED or OPTIONAL but was REPEATED");
    }

    @Test
    void failsOnAFileThatSharesNothing() throws InvalidParquetException {
        assertThat(judge("optional int64 other;").findings())
                .hasSize(10)
                .endsWith(
                        "V-NAME: column 'other' is not in the contract",
                        "V-ORDER: file has no column of the contract",
                        "V-TYPE: file has no column of the contract");
    }

    @Test
    void failsOnAFailedVerdictWithoutFindings() {
        assertThatThrownBy(() -> new Verdict.Failed(List.of())).hasMessage("a failed verdict must have a finding");
    }

    private static Result judge(String columns, TableContract... versions) throws InvalidParquetException {
        List<TableContract> open = versions.length == 0 ? List.of(Orders.contract()) : List.of(versions);
        return CHECK.judge(new MemoryFile(ParquetFiles.write(columns, 1)).open(), open, Kind.FULL_LOAD);
    }

    private static String without(String column) {
        return GOOD.lines()
                .filter(line -> !line.contains(" %s ".formatted(column)))
                .collect(Collectors.joining("\n"));
    }
}
