package io.sluice.bootstrap.permissions;

import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.ARN_EQUALS;
import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.STRING_EQUALS;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.DENY;

import io.sluice.config.Account;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// How a deployment may make roles: never one that can do more than the boundary allows.
///
/// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html>
public final class RoleStatements {

    /// Every action of IAM: only ever denied.
    private static final String ANY = "iam:*";

    private RoleStatements() {}

    /// @param boundaryArn policy that every role must carry
    public static List<IamStatement> all(Account account, String boundaryArn) {
        return List.of(
                within(account, boundaryArn),
                describe(account),
                attach(account, boundaryArn),
                pass(account),
                leaveAloneWhatLimitsIt(account));
    }

    private static IamStatement within(Account account, String boundaryArn) {
        return IamStatement.builder()
                .sid("MakeRolesWithinTheBoundary")
                .effect(ALLOW)
                .actionIds(List.of(
                        "iam:CreateRole",
                        "iam:PutRolePermissionsBoundary",
                        "iam:PutRolePolicy",
                        "iam:DeleteRolePolicy"))
                .resourceIds(both(account))
                .addCondition(STRING_EQUALS, "iam:PermissionsBoundary", boundaryArn)
                .build();
    }

    /// Actions that IAM cannot bind to a boundary, and that give a role no permission.
    private static IamStatement describe(Account account) {
        return IamStatement.builder()
                .sid("KeepAndRemoveRoles")
                .effect(ALLOW)
                .actionIds(List.of(
                        "iam:DeleteRole",
                        "iam:ListInstanceProfilesForRole",
                        "iam:TagRole",
                        "iam:UntagRole",
                        "iam:UpdateAssumeRolePolicy",
                        "iam:UpdateRole",
                        "iam:UpdateRoleDescription"))
                .resourceIds(both(account))
                .build();
    }

    private static IamStatement attach(Account account, String boundaryArn) {
        return IamStatement.builder()
                .sid("AttachAwsPoliciesToDmsRoles")
                .effect(ALLOW)
                .actionIds(List.of("iam:AttachRolePolicy", "iam:DetachRolePolicy"))
                .resourceIds(Scope.ACCOUNT_ROLES.arns(account))
                .addCondition(STRING_EQUALS, "iam:PermissionsBoundary", boundaryArn)
                .addConditions(
                        ARN_EQUALS,
                        "iam:PolicyARN",
                        List.of(
                                "arn:aws:iam::aws:policy/service-role/AmazonDMSVPCManagementRole",
                                "arn:aws:iam::aws:policy/service-role/AmazonDMSCloudWatchLogsRole"))
                .build();
    }

    private static IamStatement pass(Account account) {
        return IamStatement.builder()
                .sid("PassRolesToTheirServices")
                .effect(ALLOW)
                .addAction("iam:PassRole")
                .resourceIds(Scope.ROLES.arns(account))
                .addConditions(
                        STRING_EQUALS,
                        "iam:PassedToService",
                        List.of(
                                "chatbot.amazonaws.com",
                                "dms.amazonaws.com",
                                "dms.%s.amazonaws.com".formatted(account.region()),
                                "lambda.amazonaws.com",
                                "scheduler.amazonaws.com"))
                .build();
    }

    /// Nothing above allows it; a later change must not either.
    private static IamStatement leaveAloneWhatLimitsIt(Account account) {
        return IamStatement.builder()
                .sid("DenyChangingWhatLimitsDeployments")
                .effect(DENY)
                .addAction(ANY)
                .resourceIds(List.of(
                        arn(account, "role/sluice-deploy-*"),
                        arn(account, "role/sluice-preview-*"),
                        arn(account, "role/sluice-metadata-*"),
                        arn(account, "role/sluice-lake-*"),
                        arn(account, "policy/sluice-*"),
                        arn(account, "oidc-provider/*")))
                .build();
    }

    private static List<String> both(Account account) {
        return Stream.of(Scope.ROLES, Scope.ACCOUNT_ROLES)
                .flatMap(scope -> scope.arns(account).stream())
                .toList();
    }

    private static String arn(Account account, String resource) {
        return "arn:aws:iam::%s:%s".formatted(account.id(), resource);
    }
}
