package io.sluice.bootstrap.roles;

import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.STRING_EQUALS;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import io.sluice.bootstrap.account.GitHubProvider;
import io.sluice.config.Account;
import io.sluice.iam.Policies;
import java.util.List;
import software.amazon.awssdk.policybuilder.iam.IamPrincipalType;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Who may take on a role.
final class RoleTrust {

    private RoleTrust() {}

    /// Jobs of one environment of one repository, and no others: whatever branch they run on, GitHub lets only the
    /// branches of the environment's rule into it.
    ///
    /// See <https://docs.github.com/en/actions/reference/security/oidc>
    static String environment(Account account, String repository, String environment) {
        return Policies.document(IamStatement.builder()
                .sid("LetTheEnvironmentTakeThisRole")
                .effect(ALLOW)
                .addPrincipal(IamPrincipalType.FEDERATED, GitHubProvider.arnIn(account))
                .addAction("sts:AssumeRoleWithWebIdentity")
                .addCondition(STRING_EQUALS, GitHubProvider.ISSUER + ":aud", GitHubProvider.AUDIENCE)
                .addCondition(
                        STRING_EQUALS,
                        GitHubProvider.ISSUER + ":sub",
                        "repo:%s:environment:%s".formatted(repository, environment))
                .build());
    }

    /// Roles of another account.
    static String roles(List<String> roleArns) {
        IamStatement.Builder statement =
                IamStatement.builder().sid("LetDeploymentsTakeThisRole").effect(ALLOW);
        roleArns.forEach(arn -> statement.addPrincipal(IamPrincipalType.AWS, arn));
        return Policies.document(statement.addAction("sts:AssumeRole").build());
    }
}
