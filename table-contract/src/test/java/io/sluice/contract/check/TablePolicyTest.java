package io.sluice.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.check.TablePolicy.Quarantine;
import io.sluice.contract.check.TablePolicy.RowChecks;
import io.sluice.contract.check.TablePolicy.Widening;
import io.sluice.contract.json.ContractJson;
import io.sluice.contract.json.Json;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablePolicyTest {

    @Test
    void aTableWithoutPropertiesHasEveryRowLookedAt() {
        assertThat(policy("")).isEqualTo(new TablePolicy(RowChecks.FULL, RowChecks.FULL, Quarantine.FILE, Set.of()));
    }

    @Test
    void readsEveryProperty() {
        assertThat(
                        policy(
                                ", \"row_checks\": \"off\", \"quarantine\": \"rows\", \"widenings\": [\"integer\", \"decimal\"]"))
                .isEqualTo(new TablePolicy(
                        RowChecks.OFF, RowChecks.OFF, Quarantine.ROWS, Set.of(Widening.INTEGER, Widening.DECIMAL)));
        assertThat(policy(", \"row_checks\": {\"full_load\": \"sampled\"}"))
                .isEqualTo(new TablePolicy(RowChecks.SAMPLED, RowChecks.FULL, Quarantine.FILE, Set.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"row_checks\": \"some\"; row_checks must be one of off, sampled, full but was 'some'",
                "\"row_checks\": {\"changes\": 1}; row_checks.changes must be one of off, sampled, full but was '1'",
                "\"row_checks\": {\"cdc\": \"off\"}; row_checks must name full_load or changes but was 'cdc'",
                "\"quarantine\": \"table\"; quarantine must be one of file, rows but was 'table'",
                "\"widenings\": \"integer\"; widenings must be a list but was 'integer'",
                "\"widenings\": [\"text\"]; widenings must be one of integer, float, decimal but was 'text'"
            })
    void failsOnAPropertyThatIsWrongNamingTheFile(String properties, String reason) {
        assertThatThrownBy(() -> policy(", " + properties))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("orders.json: " + reason);
    }

    private static TablePolicy policy(String properties) {
        String text = """
                {"name": "orders", "database_name": "shop", "schema_name": "public",
                "columns": [{"name": "id", "type": "int64"}]%s}""".formatted(properties);
        return ContractJson.read(Json.parse(text, "orders.json"), "orders.json").policy();
    }
}
