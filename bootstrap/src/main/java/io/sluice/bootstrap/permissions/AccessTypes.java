package io.sluice.bootstrap.permissions;

import static io.sluice.bootstrap.permissions.Scope.ACCOUNT_ROLES;
import static io.sluice.bootstrap.permissions.Scope.ANYTHING;
import static io.sluice.bootstrap.permissions.Scope.KEYS;
import static io.sluice.bootstrap.permissions.Scope.ROLES;

import java.util.List;

/// Roles and keys. What changes them is bound to conditions, so [RoleStatements] and [KeyAccess] grant it.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html>
final class AccessTypes {

    private AccessTypes() {}

    static List<ManagedType> all() {
        return List.of(
                new ManagedType(
                        "aws:iam/role:Role",
                        List.of(
                                // The program looks for DMS's two roles among all of them.
                                Grant.of(ANYTHING, "iam", "ListRoles"), roles(ROLES), roles(ACCOUNT_ROLES)),
                        List.of()),
                new ManagedType(
                        "aws:iam/rolePolicy:RolePolicy", List.of(Grant.of(ROLES, "iam", "GetRolePolicy")), List.of()),
                new ManagedType(
                        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
                        List.of(Grant.of(ACCOUNT_ROLES, "iam", "ListAttachedRolePolicies")),
                        List.of()),
                new ManagedType(
                        "aws:kms/key:Key",
                        List.of(Grant.of(
                                KEYS,
                                "kms",
                                "DescribeKey",
                                "GetKeyPolicy",
                                "GetKeyRotationStatus",
                                "ListResourceTags")),
                        List.of()));
    }

    private static Grant roles(Scope scope) {
        return Grant.of(scope, "iam", "GetRole", "ListAttachedRolePolicies", "ListRolePolicies");
    }
}
