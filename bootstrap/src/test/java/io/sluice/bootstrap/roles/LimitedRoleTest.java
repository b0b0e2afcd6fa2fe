package io.sluice.bootstrap.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.bootstrap.support.Recorded;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// It cannot prove that AWS takes the policies: nothing here knows AWS.
class LimitedRoleTest {

    @Test
    void spreadsItsStatementsOverPolicies() {
        List<IamStatement> statements =
                IntStream.range(0, 3).mapToObj(LimitedRoleTest::statement).toList();

        Recorded recorded = Recorded.of(context -> new LimitedRole(
                "a-role",
                new LimitedRole.Args("Does something", "{}", statements),
                ComponentResourceOptions.builder().build()));

        assertThat(recorded.resources())
                .containsExactly(
                        "LimitedRole a-role",
                        "Policy a-role-1",
                        "Policy a-role-2",
                        "Role a-role",
                        "RolePolicyAttachment a-role-1",
                        "RolePolicyAttachment a-role-2");
        assertThat(recorded.inputs("Role a-role"))
                .containsEntry("name", "a-role")
                .containsEntry("maxSessionDuration", 7_200.0);
        assertThat(recorded.statements("Policy a-role-1", "policy"))
                .containsExactlyElementsOf(statements.subList(0, 2));
        assertThat(recorded.statements("Policy a-role-2", "policy"))
                .containsExactlyElementsOf(statements.subList(2, 3));
    }

    @Test
    void failsOnARoleThatMayDoNothing() {
        assertThatThrownBy(() -> new LimitedRole.Args("Does something", "{}", List.of()))
                .hasMessage("statements must be 1 or more but was []");
    }

    @Test
    void failsWithoutATrust() {
        assertThatThrownBy(() -> new LimitedRole.Args("Does something", null, List.of(statement(1))))
                .hasMessage("trust is null");
    }

    private static IamStatement statement(int index) {
        return IamStatement.builder()
                .sid("Statement" + index)
                .effect(ALLOW)
                .addAction("s3:GetObject")
                .addResource("x".repeat(2_500))
                .build();
    }
}
