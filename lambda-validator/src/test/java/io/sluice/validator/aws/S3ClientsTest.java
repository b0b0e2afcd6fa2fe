package io.sluice.validator.aws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3ClientsTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9000",
            "AWS_REGION", "eu-west-2",
            "AWS_ACCESS_KEY_ID", "key",
            "AWS_SECRET_ACCESS_KEY", "secret");

    @ParameterizedTest
    @ValueSource(strings = {"AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"})
    void failsOnAnEndpointWithoutItsOtherVariables(String missing) {
        Map<String, String> environment = new TreeMap<>(COMPLETE);
        environment.remove(missing);
        assertThatThrownBy(() -> S3Clients.from(environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("environment must set %s beside AWS_ENDPOINT_URL_S3".formatted(missing));
    }
}
