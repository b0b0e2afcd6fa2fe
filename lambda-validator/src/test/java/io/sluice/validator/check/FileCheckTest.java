package io.sluice.validator.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.TableContract;
import io.sluice.contract.json.ContractJson;
import io.sluice.contract.json.Json;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.validator.check.FileCheck.Result;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.ParquetFiles;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Rows and declarations together, by several versions and with widenings.
class FileCheckTest {

    private static final FileCheck CHECK = FileCheck.of(FileLayout.standard(), OptionalInt.empty());

    @Test
    void anEarlierVersionMayAllowWhatTheCurrentOneDoesNot() throws InvalidParquetException {
        TableContract first = contract(1, "\"int64\", \"maximum\": 100", "");
        TableContract second = contract(2, "\"int64\", \"maximum\": 1", "");
        Result result = judge(ParquetFiles.of(first, 2), second, first);
        assertThat(result.passed()).isTrue();
        assertThat(result.contractVersion()).isEqualTo(1);
        assertThat(judge(ParquetFiles.of(first, 2), second).findings())
                .containsExactly("R-RANGE: column 'id' must be at most 1 but was '7' (2 rows: 1, 2)");
    }

    @Test
    void aNarrowerTypePassesOnlyWhereThePolicyNamesTheWidening() throws InvalidParquetException {
        byte[] file = ParquetFiles.of(contract(1, "\"int32\"", ""), 2);
        assertThat(judge(file, contract(2, "\"int64\"", ", \"widenings\": [\"integer\"]"))
                        .passed())
                .isTrue();
        assertThat(judge(file, contract(2, "\"int64\"", ", \"widenings\": [\"float\"]"))
                        .findings())
                .containsExactly(
                        "V-TYPE: column 'id' must be INT64 but was INT32",
                        "V-TYPE: column 'bi_id' must be INT64 but was INT32");
        byte[] decimal = ParquetFiles.of(contract(1, "\"decimal128(9,2)\"", ""), 1);
        TableContract wide = contract(2, "\"decimal128(12,2)\"", ", \"widenings\": [\"decimal\"]");
        assertThat(judge(decimal, wide).passed()).isTrue();
        byte[] floats = ParquetFiles.of(contract(1, "\"float32\"", ""), 1);
        assertThat(judge(floats, contract(2, "\"float64\"", ", \"widenings\": [\"float\"]"))
                        .passed())
                .isTrue();
    }

    @Test
    void aWiderTypeNeverPasses() throws InvalidParquetException {
        byte[] file = ParquetFiles.of(contract(1, "\"int64\"", ""), 2);
        assertThat(judge(file, contract(2, "\"int32\"", ", \"widenings\": [\"integer\"]"))
                        .passed())
                .isFalse();
    }

    @Test
    void aSmallFileIsReadOnce() throws InvalidParquetException {
        MemoryFile file = new MemoryFile(ParquetFiles.of(contract(1, "\"int64\"", ""), 50));
        assertThat(CHECK.judge(file.open(), List.of(contract(1, "\"int64\"", "")), Kind.FULL_LOAD)
                        .passed())
                .isTrue();
        assertThat(file.requests()).containsExactly("0+" + file.size());
    }

    private static Result judge(byte[] file, TableContract... versions) throws InvalidParquetException {
        return CHECK.judge(new MemoryFile(file).open(), List.of(versions), Kind.FULL_LOAD);
    }

    private static TableContract contract(int version, String id, String properties) {
        String text = """
                {"name": "orders", "database_name": "shop", "schema_name": "public", "contract_version": %d,
                "primary_key": ["id"], "columns": [{"name": "id", "type": %s}]%s}""".formatted(version, id, properties);
        return ContractJson.read(Json.parse(text, "orders.json"), "orders.json");
    }
}
