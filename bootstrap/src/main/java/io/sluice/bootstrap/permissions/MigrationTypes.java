package io.sluice.bootstrap.permissions;

import static io.sluice.bootstrap.permissions.Scope.ANYTHING;
import static io.sluice.bootstrap.permissions.Scope.FIREWALLS;
import static io.sluice.bootstrap.permissions.Scope.MIGRATION;
import static io.sluice.bootstrap.permissions.Scope.SECRETS;

import java.util.List;

/// DMS and the security groups of its instances.
///
/// No action starts a task: a deployment never does.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsdatabasemigrationservice.html>
final class MigrationTypes {

    private MigrationTypes() {}

    static List<ManagedType> all() {
        return List.of(
                sourceEndpoint(),
                dms("s3Endpoint:S3Endpoint", "Endpoint"),
                dms("replicationSubnetGroup:ReplicationSubnetGroup", "ReplicationSubnetGroup"),
                instance(),
                task(),
                firewall(),
                firewallRule());
    }

    /// DMS asks whether who makes the endpoint may see that its secret exists; nobody here may read it.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/security_iam_secretsmanager.html>
    private static ManagedType sourceEndpoint() {
        return new ManagedType(
                "aws:dms/endpoint:Endpoint",
                read("Endpoint"),
                List.of(write("Endpoint"), Grant.of(SECRETS, "secretsmanager", "DescribeSecret")));
    }

    private static ManagedType dms(String type, String what) {
        return new ManagedType("aws:dms/" + type, read(what), List.of(write(what)));
    }

    /// DMS looks at the network with the permissions of whoever makes an instance.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/security-iam.html>
    private static ManagedType instance() {
        Grant network = Grant.of(
                ANYTHING,
                "ec2",
                "DescribeAvailabilityZones",
                "DescribeInternetGateways",
                "DescribeSecurityGroups",
                "DescribeSubnets",
                "DescribeVpcs");
        return new ManagedType(
                "aws:dms/replicationInstance:ReplicationInstance",
                read("ReplicationInstance"),
                List.of(write("ReplicationInstance"), network));
    }

    /// The provider stops a task to change it.
    private static ManagedType task() {
        return new ManagedType(
                "aws:dms/replicationTask:ReplicationTask",
                read("ReplicationTask"),
                List.of(write("ReplicationTask"), Grant.of(MIGRATION, "dms", "StopReplicationTask")));
    }

    private static List<Grant> read(String what) {
        return List.of(
                Grant.of(ANYTHING, "dms", "Describe%ss".formatted(what)),
                Grant.of(MIGRATION, "dms", "ListTagsForResource"));
    }

    private static Grant write(String what) {
        return Grant.of(
                MIGRATION,
                "dms",
                "Create" + what,
                "Modify" + what,
                "Delete" + what,
                "AddTagsToResource",
                "RemoveTagsFromResource");
    }

    private static ManagedType firewall() {
        Grant read = Grant.of(ANYTHING, "ec2", "DescribeSecurityGroups", "DescribeNetworkInterfaces");
        Grant write = Grant.of(
                FIREWALLS,
                "ec2",
                "CreateSecurityGroup",
                "DeleteSecurityGroup",
                "RevokeSecurityGroupEgress",
                "CreateTags",
                "DeleteTags");
        return new ManagedType("aws:ec2/securityGroup:SecurityGroup", List.of(read), List.of(write));
    }

    private static ManagedType firewallRule() {
        Grant write = Grant.of(
                FIREWALLS,
                "ec2",
                "AuthorizeSecurityGroupEgress",
                "ModifySecurityGroupRules",
                "RevokeSecurityGroupEgress",
                "CreateTags",
                "DeleteTags");
        return new ManagedType(
                "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
                List.of(Grant.of(ANYTHING, "ec2", "DescribeSecurityGroupRules")),
                List.of(write));
    }
}
