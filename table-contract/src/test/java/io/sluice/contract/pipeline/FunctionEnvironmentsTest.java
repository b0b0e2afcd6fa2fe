package io.sluice.contract.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        ExtractorEnvironment environment = new ExtractorEnvironment(
                "shop",
                new ExtractorEnvironment.Source(
                        "mysql",
                        "",
                        "arn:secret",
                        "verify-ca",
                        Optional.of("arn:cert"),
                        EndpointOptions.standard(Engine.MYSQL)),
                "metadata",
                "arn:topic",
                new ExtractorPolicies(Map.of("a.b", Set.of("c", "d")), Set.of("a.b"), List.of("a.*"), List.of("a.x*")));

        assertThat(ExtractorEnvironment.from(environment.variables())).isEqualTo(environment);
        assertThat(environment.variables())
                .containsEntry(
                        "SLUICE_TABLE_POLICIES",
                        "{\"excludedColumns\":{\"a.b\":[\"c\",\"d\"]},\"acceptAdditive\":[\"a.b\"],"
                                + "\"include\":[\"a.*\"],\"exclude\":[\"a.x*\"]}")
                .containsEntry("SLUICE_CERTIFICATE_ARN", "arn:cert")
                .containsEntry(
                        "SLUICE_ENDPOINT_OPTIONS",
                        "{\"booleans\":\"AS_BOOLEAN\",\"timestampUnit\":\"MILLIS\",\"oracle\":"
                                + "{\"numberDataTypeScale\":10,\"zonedTimestamps\":\"AS_TEXT\"}}");
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
