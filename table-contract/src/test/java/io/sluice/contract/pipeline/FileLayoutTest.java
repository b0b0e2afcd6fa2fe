package io.sluice.contract.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.pipeline.FileLayout.FileColumn;
import io.sluice.contract.type.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLayoutTest {

    @Test
    void putsDmsColumnsAroundTheTablesOwn() {
        assertThat(FileLayout.standard().columns(contract(List.of("id"))))
                .extracting(FileColumn::name)
                .containsExactly("Op", "extraction_timestamp", "id", "note", "change_seq", "stream_position", "bi_id");
    }

    @Test
    void carriesEveryEarlierValueButLobsOfATableWithoutAKey() {
        assertThat(FileLayout.standard().beforeImages(contract(List.of())))
                .extracting(Column::name)
                .containsExactly("id");
    }

    @Test
    void carriesNoEarlierValueOfAKeyThatIsALob() {
        assertThat(FileLayout.standard().beforeImages(contract(List.of("note"))))
                .isEmpty();
        assertThat(FileLayout.standard().beforeImages(contract(List.of("note", "id"))))
                .extracting(Column::name)
                .containsExactly("id");
    }

    @Test
    void survivesAnEnvironmentVariable() {
        ValidatorEnvironment environment = new ValidatorEnvironment(
                "shop",
                new ValidatorEnvironment.Buckets("raw", "lake", "fail", "metadata"),
                FileLayout.standard(),
                Optional.of("arn:aws:sns:eu-west-2:111111111111:alerts"),
                OptionalInt.empty());
        assertThat(ValidatorEnvironment.from(environment.variables())).isEqualTo(environment);
    }

    @Test
    void theLobLimitSurvivesAnEnvironmentVariableToo() {
        ValidatorEnvironment environment = new ValidatorEnvironment(
                "shop",
                new ValidatorEnvironment.Buckets("raw", "lake", "fail", "metadata"),
                FileLayout.standard(),
                Optional.empty(),
                OptionalInt.of(32));
        assertThat(environment.variables()).containsEntry("SLUICE_LOB_LIMIT_KIB", "32");
        assertThat(ValidatorEnvironment.from(environment.variables())).isEqualTo(environment);
    }

    @Test
    void theLongestLobSurvivesAnEnvironmentVariableAndIsDmssOwnDefaultWithoutOne() {
        ValidatorEnvironment environment = new ValidatorEnvironment(
                "shop",
                new ValidatorEnvironment.Buckets("raw", "lake", "fail", "metadata"),
                FileLayout.standard(),
                Optional.empty(),
                OptionalInt.of(64),
                512);
        Map<String, String> variables = new TreeMap<>(environment.variables());
        assertThat(variables).containsEntry("SLUICE_LONGEST_LOB_KIB", "512");
        assertThat(ValidatorEnvironment.from(variables)).isEqualTo(environment);
        variables.remove("SLUICE_LONGEST_LOB_KIB");
        assertThat(ValidatorEnvironment.from(variables).longestLobKib()).isEqualTo(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "12345678901"})
    void failsOnALobLimitThatIsNone(String limit) {
        Map<String, String> variables = new TreeMap<>(new ValidatorEnvironment(
                        "shop",
                        new ValidatorEnvironment.Buckets("raw", "lake", "fail", "metadata"),
                        FileLayout.standard(),
                        Optional.empty(),
                        OptionalInt.empty())
                .variables());
        variables.put("SLUICE_LOB_LIMIT_KIB", limit);
        assertThatThrownBy(() -> ValidatorEnvironment.from(variables))
                .hasMessage("SLUICE_LOB_LIMIT_KIB must be a number of kibibytes, at least 1, but was '%s'"
                        .formatted(limit));
    }

    @Test
    void failsOnMissingVariablesNamingAllOfThem() {
        assertThatThrownBy(() -> ValidatorEnvironment.from(Map.of("SLUICE_DATABASE", "shop", "SLUICE_RAW_BUCKET", "r")))
                .hasMessage("environment must set SLUICE_LAKE_BUCKET, SLUICE_FAIL_BUCKET, SLUICE_METADATA_BUCKET,"
                        + " SLUICE_FILE_LAYOUT");
    }

    private static TableContract contract(List<String> key) {
        Column id = new Column("id", new ColumnType.Int(64, true), false, Optional.empty(), Map.of());
        Column note =
                new Column("note", new ColumnType.Text(), true, Optional.of(new Column.Source("text", true)), Map.of());
        return new TableContract(new TableId("shop", "sales", "orders"), 1, List.of(id, note), key, Map.of());
    }
}
