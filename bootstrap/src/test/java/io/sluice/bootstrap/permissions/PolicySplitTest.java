package io.sluice.bootstrap.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

class PolicySplitTest {

    @Test
    void keepsEveryStatementInOrder() {
        List<IamStatement> statements = IntStream.range(0, 20)
                .mapToObj(index -> statement("Statement" + index, 1_000))
                .toList();

        List<String> documents = PolicySplit.documents(statements);

        assertThat(documents)
                .hasSize(4)
                .allSatisfy(document -> assertThat(document.length()).isLessThanOrEqualTo(PolicySplit.MAX_CHARACTERS));
        assertThat(documents.stream().flatMap(document -> IamPolicy.fromJson(document).statements().stream()))
                .containsExactlyElementsOf(statements);
    }

    @Test
    void failsOnAStatementThatNoPolicyHolds() {
        assertThatThrownBy(() -> PolicySplit.documents(List.of(statement("Long", 7_000))))
                .hasMessage("a statement must fit a policy of 6144 characters but 'Long' does not");
    }

    @Test
    void failsOnMorePoliciesThanARoleTakes() {
        List<IamStatement> statements = IntStream.range(0, 11)
                .mapToObj(index -> statement("Statement" + index, 5_000))
                .toList();

        assertThatThrownBy(() -> PolicySplit.documents(statements))
                .hasMessage("a role must have at most 10 policies but would need 11");
        assertThatThrownBy(() -> PolicySplit.one(statements.subList(0, 2)))
                .hasMessage("statements must fit one policy of 6144 characters but need 2 policies");
    }

    @Test
    void failsOnAGrantOfNothing() {
        assertThatThrownBy(() -> new Grant(Scope.QUEUES, Set.of())).hasMessage("actions must be 1 or more but was []");
    }

    private static IamStatement statement(String sid, int characters) {
        return IamStatement.builder()
                .sid(sid)
                .effect(ALLOW)
                .addAction("s3:GetObject")
                .addResource("x".repeat(characters))
                .build();
    }
}
