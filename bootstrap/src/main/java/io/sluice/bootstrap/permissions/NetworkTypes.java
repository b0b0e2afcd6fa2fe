package io.sluice.bootstrap.permissions;

import static io.sluice.bootstrap.permissions.Scope.ANYTHING;
import static io.sluice.bootstrap.permissions.Scope.INTERFACES;
import static io.sluice.bootstrap.permissions.Scope.NEW_FIREWALLS;
import static io.sluice.bootstrap.permissions.Scope.NEW_FIREWALL_RULES;
import static io.sluice.bootstrap.permissions.Scope.OWN_FIREWALLS;
import static io.sluice.bootstrap.permissions.Scope.PREFIX_LISTS;
import static io.sluice.bootstrap.permissions.Scope.TAGS_OF_NEW_FIREWALLS;

import java.util.List;

/// The security groups of pipelines: those of others in the account are never changed, nor claimed by a tag.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html>
final class NetworkTypes {

    private NetworkTypes() {}

    static List<ManagedType> all() {
        return List.of(firewall(), firewallRule());
    }

    /// Before a group goes, the provider deletes the interfaces that Lambda has left in it, which AWS allows only of
    /// those that nobody uses.
    private static ManagedType firewall() {
        return new ManagedType(
                "aws:ec2/securityGroup:SecurityGroup",
                List.of(Grant.of(ANYTHING, "ec2", "DescribeSecurityGroups", "DescribeNetworkInterfaces")),
                List.of(
                        Grant.of(NEW_FIREWALLS, "ec2", "CreateSecurityGroup"),
                        Grant.of(TAGS_OF_NEW_FIREWALLS, "ec2", "CreateTags"),
                        Grant.of(
                                OWN_FIREWALLS,
                                "ec2",
                                "CreateTags",
                                "DeleteSecurityGroup",
                                "DeleteTags",
                                "RevokeSecurityGroupEgress"),
                        Grant.of(INTERFACES, "ec2", "DeleteNetworkInterface")));
    }

    private static ManagedType firewallRule() {
        return new ManagedType(
                "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
                List.of(Grant.of(ANYTHING, "ec2", "DescribeSecurityGroupRules")),
                List.of(
                        Grant.of(NEW_FIREWALL_RULES, "ec2", "AuthorizeSecurityGroupEgress"),
                        Grant.of(TAGS_OF_NEW_FIREWALLS, "ec2", "CreateTags"),
                        Grant.of(PREFIX_LISTS, "ec2", "ModifySecurityGroupRules"),
                        Grant.of(
                                OWN_FIREWALLS,
                                "ec2",
                                "AuthorizeSecurityGroupEgress",
                                "CreateTags",
                                "DeleteTags",
                                "ModifySecurityGroupRules",
                                "RevokeSecurityGroupEgress")));
    }
}
