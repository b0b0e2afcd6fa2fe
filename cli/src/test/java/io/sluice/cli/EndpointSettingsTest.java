package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.dms.OracleOptions;
import io.sluice.contract.dms.OracleOptions.ZonedTimestamps;
import io.sluice.local.LocalException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class EndpointSettingsTest {

    @Test
    void areThoseOfAPipelineThatSaysNothing() {
        assertThat(settings().of(Engine.ORACLE)).isEqualTo(EndpointOptions.standard(Engine.ORACLE));
        assertThat(settings().of(Engine.POSTGRES)).isEqualTo(EndpointOptions.standard(Engine.POSTGRES));
    }

    @Test
    void areThoseThatThePipelineHas() {
        assertThat(settings("--number-data-type-scale", "-2", "--zoned-timestamps", "utc")
                        .of(Engine.ORACLE)
                        .oracle())
                .isEqualTo(new OracleOptions(OracleOptions.AS_TEXT, ZonedTimestamps.AS_UTC));
    }

    @Test
    void failsOnValuesThatNoPipelineHasByTheirOptions() {
        assertThatThrownBy(() -> settings("--number-data-type-scale", "39").of(Engine.ORACLE))
                .isInstanceOf(LocalException.class)
                .hasMessage("--number-data-type-scale must be -2 to 38 but was 39");
        assertThatThrownBy(() -> settings("--zoned-timestamps", "UTC").of(Engine.ORACLE))
                .isInstanceOf(LocalException.class)
                .hasMessage("--zoned-timestamps must be one of [text, utc] but was 'UTC'");
    }

    private static EndpointSettings settings(String... words) {
        return CommandLine.populateCommand(new EndpointSettings(), words);
    }
}
