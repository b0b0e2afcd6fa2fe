package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.TableContract;
import io.sluice.contract.json.ContractJson;
import io.sluice.contract.json.Json;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.Receipt.RowCounts;
import io.sluice.validator.check.FileCheck;
import io.sluice.validator.check.FileCheck.Result;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.scan.RowValues;
import io.sluice.validator.scan.ValueReader;
import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.ParquetFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of other writers than parquet-java, in every way they can write what DMS writes: Arrow 26.0.1 and DuckDB
/// 2.0.1, by the script beside them. Each value is what parquet-java reads, and the verdict is the same for all.
class ForeignFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arrow-dictionary-too-large",
                "arrow-version-2",
                "arrow-plain-without-statistics",
                "arrow-empty-groups",
                "duckdb-bloom-filters",
                "duckdb-gzip"
            })
    void theValuesAreThoseThatParquetJavaReads(String name) throws IOException, InvalidParquetException {
        Map<String, String> values = values(file(name));
        assertThat(values).hasSizeGreaterThan(60 * 9).isEqualTo(byParquetJava(file(name)));
        Result result = judged(name);
        assertThat(result.findings())
                .containsExactly("R-ENUM: column 'status' must be one of 'new', 'paid' but was 'lost' (1 row: 37)");
        assertThat(result.counts()).contains(new RowCounts(60, 30, 30, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrow-no-rows", "duckdb-no-rows"})
    void aFileWithoutRowsPasses(String name) throws IOException, InvalidParquetException {
        assertThat(values(file(name))).isEmpty();
        Result result = judged(name);
        assertThat(result.findings()).isEmpty();
        assertThat(result.counts()).contains(new RowCounts(0, 0, 0, 0));
    }

    private static Result judged(String name) throws IOException, InvalidParquetException {
        FileCheck check = FileCheck.of(FileLayout.standard(), OptionalInt.empty());
        return check.judge(new MemoryFile(file(name)).open(), List.of(contract(name)), Kind.CHANGES);
    }

    /// DuckDB stores short decimals as integers, which DMS does not, so its files have none.
    private static TableContract contract(String name) {
        String amount = name.startsWith("arrow") ? ", {\"name\": \"amount\", \"type\": \"decimal128(12,2)\"}" : "";
        String text = """
                {"name": "orders", "database_name": "shop", "schema_name": "public", "contract_version": 1,
                "primary_key": ["id"], "columns": [
                {"name": "id", "type": "int64"}, {"name": "status", "type": "string", "enum": ["new", "paid"]},
                {"name": "small", "type": "int16"}, {"name": "rate", "type": "float32"},
                {"name": "ratio", "type": "float64"}, {"name": "flag", "type": "bool"},
                {"name": "note", "type": "string"}, {"name": "raw", "type": "binary"},
                {"name": "day", "type": "date32"}, {"name": "at", "type": "timestamp(us)"}%s]}""".formatted(amount);
        return ContractJson.read(Json.parse(text, "orders.json"), "orders.json");
    }

    /// The values' bytes by column and row.
    private static Map<String, String> values(byte[] file) throws InvalidParquetException {
        Map<String, String> values = new TreeMap<>();
        ValueReader.read(new MemoryFile(file).open(), _ -> true, new RowValues() {

            @Override
            public void begin(long firstRow, int rows) {}

            @Override
            public void value(int column, long row, byte[] bytes, int from, int length) {
                values.put("%d %d".formatted(column, row), HexFormat.of().formatHex(bytes, from, from + length));
            }

            @Override
            public void end() {}
        });
        return values;
    }

    private static Map<String, String> byParquetJava(byte[] file) {
        Map<String, String> values = new TreeMap<>();
        List<Group> rows = ParquetFiles.read(file);
        for (int row = 0; row < rows.size(); row++) {
            Group group = rows.get(row);
            for (int column = 0; column < group.getType().getFieldCount(); column++) {
                if (group.getFieldRepetitionCount(column) > 0) {
                    values.put("%d %d".formatted(column, row), HexFormat.of().formatHex(bytes(group, column)));
                }
            }
        }
        return values;
    }

    private static byte[] bytes(Group row, int column) {
        Type type = row.getType().getType(column);
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        switch (type.asPrimitiveType().getPrimitiveTypeName()) {
            case BOOLEAN -> bytes.put((byte) (row.getBoolean(column, 0) ? 1 : 0));
            case INT32 -> bytes.putInt(row.getInteger(column, 0));
            case INT64 -> bytes.putLong(row.getLong(column, 0));
            case FLOAT -> bytes.putFloat(row.getFloat(column, 0));
            case DOUBLE -> bytes.putDouble(row.getDouble(column, 0));
            case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> {
                return row.getBinary(column, 0).getBytes();
            }
        }
        byte[] found = new byte[bytes.position()];
        bytes.flip().get(found);
        return found;
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream stream = ForeignFilesTest.class.getResourceAsStream("foreign/" + name + ".parquet")) {
            return stream.readAllBytes();
        }
    }
}
