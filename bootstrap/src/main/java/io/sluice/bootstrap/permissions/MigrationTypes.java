package io.sluice.bootstrap.permissions;

import static io.sluice.bootstrap.permissions.Scope.ANYTHING;
import static io.sluice.bootstrap.permissions.Scope.MIGRATION;
import static io.sluice.bootstrap.permissions.Scope.OWN_MIGRATION;
import static io.sluice.bootstrap.permissions.Scope.SECRETS;

import java.util.List;
import java.util.stream.Stream;

/// DMS.
///
/// What DMS makes has no ARN before; what is there already is told by its tags.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsdatabasemigrationservice.html>
final class MigrationTypes {

    private MigrationTypes() {}

    static List<ManagedType> all() {
        return List.of(sourceEndpoint(), dms("s3Endpoint:S3Endpoint", "Endpoint"), subnetGroup(), instance(), task());
    }

    /// DMS asks whether who makes the endpoint may see that its secret exists; nobody here may read it. For a change
    /// the provider stops the tasks that run, sees that DMS still reaches the source, and resumes them.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/security_iam_secretsmanager.html>
    private static ManagedType sourceEndpoint() {
        return new ManagedType(
                "aws:dms/endpoint:Endpoint",
                read("Endpoint"),
                join(
                        write("Endpoint"),
                        Grant.of(SECRETS, "secretsmanager", "DescribeSecret"),
                        Grant.of(ANYTHING, "dms", "DescribeConnections", "DescribeReplicationTasks"),
                        Grant.of(
                                OWN_MIGRATION,
                                "dms",
                                "StartReplicationTask",
                                "StopReplicationTask",
                                "TestConnection")));
    }

    private static ManagedType dms(String type, String what) {
        return new ManagedType("aws:dms/" + type, read(what), write(what));
    }

    /// AWS offers no narrower resource for a change of a subnet group.
    private static ManagedType subnetGroup() {
        return new ManagedType(
                "aws:dms/replicationSubnetGroup:ReplicationSubnetGroup",
                read("ReplicationSubnetGroup"),
                List.of(
                        Grant.of(ANYTHING, "dms", "CreateReplicationSubnetGroup", "ModifyReplicationSubnetGroup"),
                        Grant.of(MIGRATION, "dms", "AddTagsToResource"),
                        Grant.of(OWN_MIGRATION, "dms", "DeleteReplicationSubnetGroup", "RemoveTagsFromResource")));
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
                join(write("ReplicationInstance"), network));
    }

    /// Of a task that is being made AWS asks for its endpoints and its instance. The provider stops a task to change
    /// it, and moves it where its instance is replaced.
    private static ManagedType task() {
        return new ManagedType(
                "aws:dms/replicationTask:ReplicationTask",
                read("ReplicationTask"),
                List.of(
                        Grant.of(MIGRATION, "dms", "CreateReplicationTask", "AddTagsToResource"),
                        Grant.of(
                                OWN_MIGRATION,
                                "dms",
                                "DeleteReplicationTask",
                                "ModifyReplicationTask",
                                "MoveReplicationTask",
                                "RemoveTagsFromResource",
                                "StopReplicationTask")));
    }

    private static List<Grant> read(String what) {
        return List.of(
                Grant.of(ANYTHING, "dms", "Describe%ss".formatted(what)),
                Grant.of(MIGRATION, "dms", "ListTagsForResource"));
    }

    private static List<Grant> write(String what) {
        return List.of(
                Grant.of(ANYTHING, "dms", "Create" + what),
                Grant.of(MIGRATION, "dms", "AddTagsToResource"),
                Grant.of(OWN_MIGRATION, "dms", "Modify" + what, "Delete" + what, "RemoveTagsFromResource"));
    }

    private static List<Grant> join(List<Grant> grants, Grant... others) {
        return Stream.concat(grants.stream(), Stream.of(others)).toList();
    }
}
