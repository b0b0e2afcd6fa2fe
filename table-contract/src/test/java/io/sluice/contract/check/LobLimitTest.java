package io.sluice.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LobLimitTest {

    @Test
    void aTableMayHaveALimitOfItsOwn() {
        assertThat(LobLimit.read(properties("256"))).hasValue(256);
        assertThat(LobLimit.read(properties("null"))).isEmpty();
        assertThat(LobLimit.read(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "102401", "1.5", "\"32\"", "12345678901234567890"})
    void failsOnWhatIsNoLimit(String value) {
        assertThatThrownBy(() -> LobLimit.read(properties(value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lob_limit_kib must be 1 to 102400 kibibytes but was " + value);
    }

    private static Map<String, JsonNode> properties(String value) {
        return Map.of(LobLimit.PROPERTY, Json.parse(value, "test"));
    }
}
