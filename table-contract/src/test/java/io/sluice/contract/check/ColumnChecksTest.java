package io.sluice.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.json.ContractJson;
import io.sluice.contract.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The checks of a column as a contract's text gives them, and each text that is refused.
class ColumnChecksTest {

    @Test
    void aColumnWithoutPropertiesAsksForNothing() {
        assertThat(column("int64", "").checks())
                .isEqualTo(new ColumnChecks(
                        new Allowed.Anything(),
                        Optional.empty(),
                        new NumberRange(Optional.empty(), Optional.empty()),
                        new LengthRange(0, LengthRange.UNBOUNDED)));
        assertThat(column("int64", "").isSensitive()).isFalse();
    }

    @Test
    void readsEveryProperty() {
        ColumnChecks text = column(
                        "string",
                        ", \"enum\": [\"a\", null, \"b\"], \"pattern\": \"^[a-z]$\", \"minLength\": 1, \"maxLength\": 8.0")
                .checks();
        assertThat(text.allowed()).isEqualTo(new Allowed.Texts(List.of("a", "b")));
        assertThat(text.pattern()).hasValue("^[a-z]$");
        assertThat(text.length()).isEqualTo(new LengthRange(1, 8));
        ColumnChecks number = column("decimal128(12,2)", ", \"minimum\": -1.5, \"maximum\": 10, \"enum\": [1, 2.50]")
                .checks();
        assertThat(number.range())
                .isEqualTo(new NumberRange(Optional.of(new BigDecimal("-1.5")), Optional.of(new BigDecimal("10"))));
        assertThat(number.allowed())
                .isEqualTo(new Allowed.Numbers(List.of(new BigDecimal("1"), new BigDecimal("2.50"))));
        assertThat(column("bool", ", \"enum\": [true]").checks().allowed())
                .isEqualTo(new Allowed.Numbers(List.of(BigDecimal.ONE)));
        assertThat(column("string", ", \"sensitive\": true").isSensitive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "date32, 2026-01-02, 20455",
        "timestamp(ms), 2026-01-02T00:00:00.5, 1767312000500",
        "timestamp(ms), 2026-01-02, 1767312000000",
        "timestamp(us), 2026-01-02T00:00:00, 1767312000000000",
        "time32(ms), 00:01:00, 60000"
    })
    void datesAndTimesAreTheNumbersThatAFileHolds(String type, String text, BigDecimal stored) {
        BigDecimal found = column(type, ", \"minimum\": \"%s\"".formatted(text))
                .checks()
                .range()
                .minimum()
                .orElseThrow();
        assertThat(found).isEqualByComparingTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "string; \"enum\": [1]; enum must list texts for a column of type string but was '1'",
                "string; \"enum\": []; enum must be a list with a value but was '[]'",
                "string; \"enum\": \"a\"; enum must be a list with a value but was 'a'",
                "int64; \"enum\": [\"a\"]; enum must be a value of type int64 but was 'a'",
                "bool; \"enum\": [1]; enum must be a value of type bool but was '1'",
                "binary; \"enum\": [\"a\"]; enum must be asked of numbers, dates and times but the type is 'binary'",
                "string; \"pattern\": \"[\"; pattern must be a regular expression but was '['",
                "string; \"pattern\": 7; pattern must be a text but was '7'",
                "int64; \"pattern\": \"a\"; pattern must be asked of texts but the type is 'int64'",
                "string; \"minimum\": 1; minimum must be asked of numbers, dates and times but the type is 'string'",
                "int64; \"minimum\": \"1\"; minimum must be a value of type int64 but was '1'",
                "date32; \"maximum\": \"soon\"; maximum must be a value of type date32 but was 'soon'",
                "bool; \"minimum\": true; minimum must be a value of type bool but was 'true'",
                "int64; \"minimum\": 2, \"maximum\": 1; minimum must be at most maximum 1 but was '2'",
                "string; \"minLength\": -1; minLength must be a whole number from 0 to 2147483647 but was '-1'",
                "string; \"maxLength\": 1.5; maxLength must be a whole number from 0 to 2147483647 but was '1.5'",
                "string; \"minLength\": 3, \"maxLength\": 2; minLength must be 0 to maxLength 2 but was '3'",
                "int64; \"maxLength\": 3; maxLength must be asked of texts but the type is 'int64'",
                "int64; \"sensitive\": \"yes\"; sensitive must be true or false but was '\"yes\"'"
            })
    void failsOnAPropertyThatIsWrongNamingFileAndColumn(String type, String properties, String reason) {
        assertThatThrownBy(() -> column(type, ", " + properties))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("orders.json: column 'value': " + reason);
    }

    @Test
    void theTextStaysAsItWas() {
        ObjectNode written = ContractJson.write(
                contract("string", ", \"pattern\": \"^a$\", \"unknown\": {\"b\": [1.50, null]}, \"sensitive\": true"));
        assertThat(Json.compact(written.path("columns").path(0)))
                .isEqualTo("{\"name\":\"value\",\"type\":\"string\",\"nullable\":true,\"pattern\":\"^a$\","
                        + "\"unknown\":{\"b\":[1.50,null]},\"sensitive\":true}");
    }

    private static Column column(String type, String properties) {
        return contract(type, properties).columns().getFirst();
    }

    private static TableContract contract(String type, String properties) {
        String text = """
                {"name": "orders", "database_name": "shop", "schema_name": "public",
                "columns": [{"name": "value", "type": "%s"%s}]}""".formatted(type, properties);
        return ContractJson.read(Json.parse(text, "orders.json"), "orders.json");
    }
}
