package io.sluice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UrnTest {

    private static final String STACK = "urn:pulumi:dev::sluice::pulumi:pulumi:Stack::sluice-dev";

    @Test
    void namesTheStackItself() {
        assertThat(Urn.of("sluice", "dev", "", "pulumi:pulumi:Stack", "sluice-dev")
                        .text())
                .isEqualTo(STACK);
    }

    @Test
    void leavesTheStackOutOfTheTypes() {
        assertThat(Urn.of("sluice", "dev", STACK, "aws:sqs/queue:Queue", "q").text())
                .isEqualTo("urn:pulumi:dev::sluice::aws:sqs/queue:Queue::q");
    }

    @Test
    void chainsTheTypesOfEveryOtherParent() {
        String component = Urn.of("sluice", "dev", STACK, "sluice:a:A", "a::1").text();

        assertThat(Urn.of("sluice", "dev", component, "aws:sqs/queue:Queue", "q")
                        .text())
                .isEqualTo("urn:pulumi:dev::sluice::sluice:a:A$aws:sqs/queue:Queue::q");
    }
}
