package io.sluice.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceMemoryTest {

    @ParameterizedTest
    @CsvSource({
        "dms.t3.micro, 1",
        "dms.t3.medium, 4",
        "dms.t3.large, 8",
        "dms.c5.large, 4",
        "dms.c5.4xlarge, 32",
        "dms.r5.xlarge, 32",
        "dms.r6i.large, 16",
        "dms.r6i.12xlarge, 384",
        "dms.r6i.24xlarge, 768"
    })
    void knowsTheMemoryOfEveryClass(String instanceClass, long gib) {
        assertThat(InstanceMemory.bytes(instanceClass)).hasValue(gib << 30);
    }

    @Test
    void knowsNothingOfAClassThatAwsAddedSince() {
        assertThat(InstanceMemory.bytes("dms.z9.large")).isEmpty();
        assertThat(InstanceMemory.bytes("dms.r9.metal")).isEmpty();
    }
}
