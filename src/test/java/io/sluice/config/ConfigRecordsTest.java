package io.sluice.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.SampleSources;
import io.sluice.config.ReplicationInstanceConfig.Availability;
import io.sluice.config.ReplicationInstanceConfig.Maintenance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the values refuse by themselves, whoever makes them.
class ConfigRecordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Shop",
                "1shop",
                "shop-",
                "shop--eu",
                "shop-_eu",
                "shop_",
                "a-database-of-41-characters-in-its-namesx"
            })
    void failsOnANameThatABucketOrDmsWouldRefuse(String name) {
        ReplicationConfig replication =
                SampleSources.replication(new ReplicationMode.FullLoadAndCdc(), TablePolicies.none());
        ValidatorConfig validator = new ValidatorConfig(512, Duration.ofSeconds(30), 2, FunctionStart.COLD);

        assertThatThrownBy(() -> new DatabaseConfig(
                        name,
                        SampleSources.postgres(),
                        replication,
                        SampleStack.EXTRACTOR,
                        validator,
                        SampleStack.ALARMS))
                .hasMessage("name of a database must be 1 to 40 lower-case letters, digits and single - or _ between"
                        + " them, first a letter but was '%s'".formatted(name));
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
        assertThatThrownBy(() -> new ReplicationInstanceConfig(
                        "dms.t3.medium", storageGib, "3.6.1", Availability.SINGLE_ZONE, Maintenance.standard()))
                .hasMessage("storageGib must be 5 to 6144 but was %d".formatted(storageGib));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 102_401})
    void failsOnALobLimitThatDmsCannotHold(int lobMaxKib) {
        assertThatThrownBy(() -> new LobPolicy(lobMaxKib, LobTruncation.FAIL))
                .hasMessage("lobMaxKib must be 1 to 102400 but was %d".formatted(lobMaxKib));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "shop", "shop_eu", "a-b_c", "a-database-of-40-characters-in-its-names"})
    void takesTheNamesThatAwsCanCarry(String name) {
        ReplicationConfig replication =
                SampleSources.replication(new ReplicationMode.FullLoadAndCdc(), TablePolicies.none());
        ValidatorConfig validator = new ValidatorConfig(512, Duration.ofSeconds(30), 2, FunctionStart.COLD);

        assertThat(new DatabaseConfig(
                                name,
                                SampleSources.postgres(),
                                replication,
                                SampleStack.EXTRACTOR,
                                validator,
                                SampleStack.ALARMS)
                        .name())
                .isEqualTo(name);
    }

    @Test
    void failsOnACertificateThatNobodyChecks() {
        assertThatThrownBy(() -> new Tls(TlsMode.REQUIRE, Optional.of("arn")))
                .hasMessage(
                        "certificateArn must be given for verify-ca and verify-full only but was 'arn' for require");
        assertThatThrownBy(() -> new Tls(TlsMode.VERIFY_CA, Optional.empty()))
                .hasMessage("certificateArn must be given for verify-ca and verify-full only but was '' for verify-ca");
    }

    @Test
    void failsOnAPortThatDoesNotExist() {
        assertThatThrownBy(() -> new Reach(0, List.of(), List.of())).hasMessage("port must be 1 to 65535 but was 0");
    }

    @Test
    void failsOnAnOwnFirewallWithoutAWayToSecrets() {
        assertThatThrownBy(() -> new Network.Firewall.Own("vpc-0a000001", List.of(), Optional.empty()))
                .hasMessage("endpointSecurityGroupIds must be 1 or more but was []");
    }
}
