package io.sluice.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.SampleContracts;
import io.sluice.config.Acceptance;
import io.sluice.config.LobPolicy;
import io.sluice.config.LobTruncation;
import io.sluice.config.TablePolicies;
import io.sluice.config.TablePolicy;
import io.sluice.contract.TableContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LobLimitsTest {

    private static final TableContract ORDERS = SampleContracts.orders();

    private static final TablePolicies TABLES = new TablePolicies(
            Acceptance.REFUSE,
            Acceptance.REFUSE,
            List.of(new TablePolicy("public.orders", List.of(), List.of(), Optional.of(256), Acceptance.REFUSE)));

    @Test
    void aTableWhoseLobsAreCutElsewhereSaysSoInItsContract() {
        LobLimits limits = new LobLimits(new LobPolicy(32, LobTruncation.FAIL), TABLES);
        assertThat(limits.apply(ORDERS).lobLimitKib()).hasValue(256);
        assertThat(limits.apply(ORDERS).sameShape(ORDERS)).isTrue();
        assertThat(limits.apply(SampleContracts.auditLog())).isEqualTo(SampleContracts.auditLog());
    }

    @Test
    void whereCuttingIsAcceptedNoContractSaysALimit() {
        LobLimits limits = new LobLimits(new LobPolicy(32, LobTruncation.ACCEPT), TABLES);
        assertThat(limits.apply(ORDERS)).isEqualTo(ORDERS);
    }
}
