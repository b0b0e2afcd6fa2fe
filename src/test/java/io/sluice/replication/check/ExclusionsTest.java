package io.sluice.replication.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.SampleContracts;
import io.sluice.SampleSources;
import io.sluice.config.Acceptance;
import io.sluice.config.TablePolicies;
import io.sluice.config.TablePolicy;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Columns that a stack leaves out, and policies that fit no contract.
class ExclusionsTest {

    @Test
    void takesExcludedColumnsOutOfTheContract() {
        Exclusions exclusions = exclusions(SampleSources.excluding("public.orders", "note"));

        assertThat(exclusions.apply(SampleContracts.orders()).columns())
                .extracting(Column::name)
                .containsExactly("id", "total");
        assertThat(exclusions.apply(SampleContracts.auditLog())).isEqualTo(SampleContracts.auditLog());
        assertThat(exclusions.problems(List.of(SampleContracts.orders()))).isEmpty();
    }

    @Test
    void leavesAnEarlierVersionAloneThatNeverHadTheColumn() {
        TableContract earlier = SampleContracts.table(
                "orders", List.of("id"), SampleContracts.orders().columns().getFirst());

        assertThat(exclusions(SampleSources.excluding("public.orders", "note")).apply(earlier))
                .isEqualTo(earlier);
    }

    @Test
    void failsOnAPolicyWithoutAContract() {
        assertThat(exclusions(SampleSources.excluding("public.nothing", "a"))
                        .problems(List.of(SampleContracts.orders())))
                .containsExactly("policy must be about a table with a contract but was about 'public.nothing'");
    }

    @Test
    void failsOnColumnsThatCannotBeExcluded() {
        assertThat(exclusions(SampleSources.excluding("public.orders", "id", "colour"))
                        .problems(List.of(SampleContracts.orders())))
                .containsExactly(
                        "policy of table 'public.orders' must keep the columns of the key, which tell rows apart, but was 'id'",
                        "policy of table 'public.orders' must exclude columns of its contract but was 'colour'");
    }

    @Test
    void failsOnATableOfWhichNothingIsLeft() {
        assertThat(exclusions(SampleSources.excluding("public.audit_log", "at", "flag", "message"))
                        .problems(List.of(SampleContracts.auditLog())))
                .containsExactly(
                        "policy of table 'public.audit_log' must leave a column but was 'at', 'flag', 'message'");
    }

    @Test
    void failsOnAnAcceptedLossOfAColumnThatIsNotThere() {
        TablePolicy policy = new TablePolicy(
                "public.orders", List.of("note"), List.of("note", "colour"), Optional.empty(), Acceptance.REFUSE);

        assertThat(exclusions(policy).problems(List.of(SampleContracts.orders())))
                .containsExactly(
                        "policy of table 'public.orders' must accept losses of columns that it keeps but was 'note'",
                        "policy of table 'public.orders' must accept losses of columns that it keeps but was 'colour'");
    }

    private static Exclusions exclusions(TablePolicy policy) {
        TablePolicies policies = SampleSources.policies(policy);
        return new Exclusions(policies);
    }
}
