package io.sluice.engine;

import java.util.Map;
import java.util.Set;

/// What AWS refuses because of what exists already, or does not exist yet.
///
/// @param cloud what exists
record Existence(Cloud cloud) {

    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";

    /// Types of which AWS refuses a second with the same name; others it overwrites.
    private static final Set<String> UNIQUE = Set.of(
            BUCKET,
            "aws:iam/role:Role",
            "aws:sqs/queue:Queue",
            "aws:cloudwatch/logGroup:LogGroup",
            "aws:lambda/function:Function",
            "aws:lambda/alias:Alias",
            "aws:scheduler/schedule:Schedule",
            "aws:athena/workgroup:Workgroup",
            "aws:glue/catalogDatabase:CatalogDatabase",
            "aws:glue/catalogTable:CatalogTable",
            "aws:dms/replicationSubnetGroup:ReplicationSubnetGroup",
            "aws:dms/replicationInstance:ReplicationInstance",
            "aws:dms/endpoint:Endpoint",
            "aws:dms/s3Endpoint:S3Endpoint",
            "aws:dms/replicationTask:ReplicationTask");

    /// Inputs that name another resource, and its type.
    private static final Map<String, String> REFERENCES = Map.of(
            "bucket", BUCKET,
            "role", "aws:iam/role:Role",
            "queueUrl", "aws:sqs/queue:Queue",
            "functionName", "aws:lambda/function:Function",
            "rule", "aws:cloudwatch/eventRule:EventRule",
            "logGroupName", "aws:cloudwatch/logGroup:LogGroup",
            "databaseName", "aws:glue/catalogDatabase:CatalogDatabase");

    /// The identifier of a new resource: as it is, unless it is taken by one that AWS would tell from it.
    ///
    /// @throws IllegalArgumentException if AWS would refuse the name
    String free(String type, String id) {
        boolean taken = type.equals(BUCKET)
                ? cloud.anywhere(type, id)
                : cloud.find(type, id).isPresent();
        if (!taken) {
            return id;
        }
        if (UNIQUE.contains(type)) {
            throw new IllegalArgumentException(
                    "creating %s (%s): AlreadyExists: the name is taken".formatted(type.replaceAll(".*:", ""), id));
        }
        return free(type, id + "-2");
    }

    /// @throws IllegalArgumentException if an input names a bucket, role or the like that is not there
    void refersToWhatIsThere(String type, Map<String, Object> inputs) {
        REFERENCES.forEach((input, other) -> {
            boolean applies = !type.equals(other) && !(input.equals("databaseName") && type.startsWith("aws:dms/"));
            if (applies && inputs.get(input) instanceof String name && !isThere(other, name)) {
                throw new IllegalArgumentException("creating %s: NoSuchEntity: there is no %s '%s'"
                        .formatted(type.replaceAll(".*:", ""), other.replaceAll(".*:", ""), name));
            }
        });
    }

    private boolean isThere(String type, String name) {
        if (type.equals(BUCKET)) {
            return cloud.anywhere(type, name);
        }
        return cloud.find(type, name).isPresent()
                || cloud.all(type).entrySet().stream()
                        .anyMatch(entry -> entry.getKey().endsWith(":" + name)
                                || name.equals(entry.getValue().get("arn")));
    }
}
