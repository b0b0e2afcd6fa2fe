package io.sluice.contract.dms;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.dms.EndpointOptions.Booleans;
import io.sluice.contract.dms.OracleOptions.ZonedTimestamps;
import io.sluice.contract.type.ColumnType;
import io.sluice.contract.type.TimestampUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Holds `docs/types.md` and the tables of types together. Each row says whom it is from, or that it is assumed.
@Timeout(60)
class TypesPageTest {

    private static final Map<String, List<Engine>> SECTIONS = Map.of(
            "Oracle", List.of(Engine.ORACLE),
            "PostgreSQL", List.of(Engine.POSTGRES),
            "MySQL and MariaDB", List.of(Engine.MYSQL, Engine.MARIADB),
            "MariaDB alone", List.of(Engine.MARIADB),
            "SQL Server", List.of(Engine.SQLSERVER));

    private static final Map<Engine, String> GUIDES = Map.of(
            Engine.ORACLE, "ORA",
            Engine.POSTGRES, "PG",
            Engine.MYSQL, "MY",
            Engine.MARIADB, "MY",
            Engine.SQLSERVER, "MSSQL");

    @Test
    void everyRowIsWhatTheCodeSays() throws IOException {
        rows().forEach((section, rows) -> rows.forEach(row -> SECTIONS.get(section)
                .forEach(engine -> assertThat(translated(engine, row))
                        .as("%s in %s", row, section)
                        .isEqualTo(row.said()))));
    }

    @Test
    void everyRowSaysWhomItIsFromOrThatItIsAssumed() throws IOException {
        rows().forEach((section, rows) -> {
            String guide = GUIDES.get(SECTIONS.get(section).getFirst());
            for (Row row : rows) {
                assertThat(row.from()).as("%s in %s", row, section).isIn(guide, guide + ", assumed", "assumed");
                assertThat(row.fileFrom()).as("%s in %s", row, section).isIn("file", "S3, assumed");
            }
        });
    }

    @Test
    void whatIsUndocumentedIsAssumedAndWhatNoFileHasIsNotFromOne() throws IOException {
        Set<String> inTheFile =
                Set.of("int16", "int32", "int64", "float32", "float64", "string", "binary", "timestamp(ms)", "bool");
        rows().values().stream().flatMap(List::stream).forEach(row -> {
            if (row.said().getLast().contains("Undocumented")) {
                assertThat(row.from()).as(row.toString()).isEqualTo("assumed");
            }
            String type = row.said().get(2);
            boolean known = inTheFile.contains(type) || type.startsWith("decimal128(");
            assertThat(row.fileFrom()).as(row.toString()).isEqualTo(known ? "file" : "S3, assumed");
        });
    }

    @Test
    void hasASectionOfEachEngine() throws IOException {
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(SECTIONS.keySet());
        assertThat(rows().get("Oracle")).hasSizeGreaterThan(40);
        assertThat(rows().get("PostgreSQL")).hasSizeGreaterThan(40);
        assertThat(rows().get("MySQL and MariaDB")).hasSizeGreaterThan(40);
        assertThat(rows().get("SQL Server")).hasSizeGreaterThan(40);
    }

    private static List<String> translated(Engine engine, Row row) {
        EndpointOptions options = options(engine, row.setting());
        Translation translation = engine.translate(row.declared(), options);
        ColumnType type = translation.column().columnType(options);
        return List.of(
                translation.column().type().name(),
                type.parquet().toString(),
                type.toString(),
                type.glue(),
                translation.losses().stream()
                        .map(loss -> loss.getClass().getSimpleName())
                        .collect(Collectors.joining(" ")));
    }

    private static EndpointOptions options(Engine engine, String setting) {
        EndpointOptions standard = EndpointOptions.standard(engine);
        return switch (setting) {
            case "" -> standard;
            case "numberDataTypeScale=4" -> standard.with(new OracleOptions(4, ZonedTimestamps.AS_TEXT));
            case "numberDataTypeScale=-1" -> standard.with(new OracleOptions(-1, ZonedTimestamps.AS_TEXT));
            case "numberDataTypeScale=-2" -> standard.with(new OracleOptions(-2, ZonedTimestamps.AS_TEXT));
            case "convertTimestampWithZoneToUTC=true" -> standard.with(new OracleOptions(10, ZonedTimestamps.AS_UTC));
            case "MapBooleanAsBoolean=true" -> new EndpointOptions(Booleans.AS_BOOLEAN, TimestampUnit.MILLIS);
            case "ParquetTimestampInMillisecond=false" -> new EndpointOptions(Booleans.AS_TEXT, TimestampUnit.MICROS);
            default -> throw new IllegalArgumentException("setting '%s' is unknown".formatted(setting));
        };
    }

    private static Map<String, List<Row>> rows() throws IOException {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        String section = "";
        for (String line : Files.readAllLines(Path.of("..", "docs", "types.md"))) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
                rows.put(section, new ArrayList<>());
            } else if (line.startsWith("| `")) {
                rows.get(section).add(Row.parse(line));
            }
        }
        return rows;
    }

    /// @param said DMS's type, Parquet's, the contract's, Glue's, and what is lost
    private record Row(String declared, String setting, String from, String fileFrom, List<String> said) {

        static Row parse(String line) {
            List<String> cells = Arrays.stream(line.split("\\|", -1))
                    .map(cell -> cell.replace("`", "").strip())
                    .toList();
            assertThat(cells).as(line).hasSize(11);
            return new Row(
                    cells.get(1),
                    cells.get(2),
                    cells.get(4),
                    cells.get(6),
                    List.of(cells.get(3), cells.get(5), cells.get(7), cells.get(8), cells.get(9)));
        }
    }
}
