package io.sluice.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the values refuse by themselves, whoever makes them.
class ConfigRecordsTest {

    private static final ReplicationInstanceConfig INSTANCE =
            new ReplicationInstanceConfig("dms.t3.medium", 50, "3.6.1");
    private static final ReplicationConfig REPLICATION =
            new ReplicationConfig(32, LobTruncation.FAIL, Duration.ofSeconds(60), INSTANCE);

    @ParameterizedTest
    @ValueSource(strings = {"", "Shop", "1shop", "shop-", "shop--eu", "shop_eu", "a-database-of-21-chars"})
    void failsOnANameThatABucketOrDmsWouldRefuse(String name) {
        SourceDatabase source = new SourceDatabase.Postgres("shop", "arn", "require");
        ValidatorConfig validator = new ValidatorConfig(512, Duration.ofSeconds(30), 2, FunctionStart.COLD);

        assertThatThrownBy(() -> new DatabaseConfig(name, source, REPLICATION, validator, SampleStack.ALARMS))
                .hasMessage("name of a database must be 1 to 20 lower-case letters, digits and single hyphens, first a"
                        + " letter, last not a hyphen but was '%s'".formatted(name));
    }

    @Test
    void failsOnFewerThanTwoSubnets() {
        assertThatThrownBy(() -> new Network(List.of("subnet-0a000001"), List.of("sg-0a000001")))
                .hasMessage("subnetIds must be 2 or more but was [subnet-0a000001]");
    }

    @Test
    void failsWithoutASecurityGroup() {
        assertThatThrownBy(() -> new Network(List.of("subnet-0a000001", "subnet-0a000002"), List.of()))
                .hasMessage("securityGroupIds must be 1 or more but was []");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6_145})
    void failsOnADiskThatDmsDoesNotOffer(int storageGib) {
        assertThatThrownBy(() -> new ReplicationInstanceConfig("dms.t3.medium", storageGib, "3.6.1"))
                .hasMessage("storageGib must be 5 to 6144 but was %d".formatted(storageGib));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 102_401})
    void failsOnALobLimitThatDmsCannotHold(int lobMaxKib) {
        assertThatThrownBy(() -> new ReplicationConfig(lobMaxKib, LobTruncation.FAIL, Duration.ofSeconds(60), INSTANCE))
                .hasMessage("lobMaxKib must be 1 to 102400 but was %d".formatted(lobMaxKib));
    }
}
