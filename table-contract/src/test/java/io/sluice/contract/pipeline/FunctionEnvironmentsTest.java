package io.sluice.contract.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionEnvironmentsTest {

    @Test
    void theNotifierReadsWhatTheProgramWrote() {
        NotifierEnvironment environment = new NotifierEnvironment("shop", "dev", "arn:secret");

        assertThat(NotifierEnvironment.from(environment.variables())).isEqualTo(environment);
    }

    @Test
    void theWatcherReadsWhatTheProgramWrote() {
        WatcherEnvironment environment = new WatcherEnvironment("fail", List.of("arn:task-1", "arn:task-2"));

        assertThat(WatcherEnvironment.from(environment.variables())).isEqualTo(environment);
    }

    @Test
    void theExtractorReadsWhatTheProgramWroteEvenWithoutADatabaseName() {
        ExtractorEnvironment environment =
                new ExtractorEnvironment("shop", "mysql", "", "arn:secret", "metadata", "arn:topic");

        assertThat(ExtractorEnvironment.from(environment.variables())).isEqualTo(environment);
    }

    @Test
    void failsOnMissingVariablesNamingAllOfThem() {
        assertThatThrownBy(() -> NotifierEnvironment.from(Map.of("SLUICE_DATABASE", "shop", "SLUICE_STACK", "")))
                .hasMessage("environment must set SLUICE_STACK, SLUICE_WEBHOOK_SECRET_ARN");
    }

    @Test
    void failsOnAWatcherWithoutATask() {
        assertThatThrownBy(() -> new WatcherEnvironment("fail", List.of()))
                .hasMessage("taskArns must be 1 or more but was []");
    }
}
