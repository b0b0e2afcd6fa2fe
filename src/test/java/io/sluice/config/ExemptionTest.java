package io.sluice.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExemptionTest {

    @Test
    void readsThemByControl() {
        assertThat(read("""
                        {"S3.14": {"resources": ["*-raw"], "reason": "DMS asks for it"},
                         "DMS.13": {"resources": ["shop-replication", "crm-*"], "reason": "nobody waits for dev"}}
                        """))
                .containsExactly(
                        new Exemption("DMS.13", List.of("shop-replication", "crm-*"), "nobody waits for dev"),
                        new Exemption("S3.14", List.of("*-raw"), "DMS asks for it"));
    }

    @Test
    void thereAreNoneUnlessAStackHasSome() {
        assertThat(Exemption.read(_ -> Optional.empty())).isEmpty();
    }

    @Test
    void coversNamesByPattern() {
        Exemption exemption = new Exemption("S3.14", List.of("*-raw", "crm.lake"), "DMS asks for it");

        assertThat(exemption.covers("shop-raw")).isTrue();
        assertThat(exemption.covers("shop-raw-logs")).isFalse();
        assertThat(exemption.covers("crm.lake")).isTrue();
        assertThat(exemption.covers("crmxlake")).isFalse();
    }

    @Test
    void failsWithoutAReasonOrResources() {
        assertThatThrownBy(() -> read("{\"S3.14\": {\"reson\": \"DMS asks for it\"}}"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("""
                        sluice:exemptions.S3.14.resources must be a list of 1 or more but was '[]'
                        sluice:exemptions.S3.14.reason must be a reason of 10 to 500 characters but is missing
                        sluice:exemptions.S3.14.reson must be a known setting; the nearest one is 'reason'""");
    }

    @Test
    void failsOnAReasonThatTellsNothing() {
        assertThatThrownBy(() -> read("{\"S3.14\": {\"resources\": [\"a\"], \"reason\": \"why not\"}}"))
                .hasMessage(
                        "sluice:exemptions.S3.14.reason must be a reason of 10 to 500 characters but was 'why not'");
    }

    @Test
    void failsOnWhatIsNoObject() {
        assertThatThrownBy(() -> read("[\"S3.14\"]"))
                .hasMessage("sluice:exemptions must be an object of exemptions by control but was '[\"S3.14\"]'");
    }

    private static List<Exemption> read(String json) {
        return Exemption.read(
                key -> key.equals(ConfigKey.parse("sluice:exemptions")) ? Optional.of(json) : Optional.empty());
    }
}
