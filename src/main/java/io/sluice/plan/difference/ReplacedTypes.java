package io.sluice.plan.difference;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Inputs whose change makes the provider delete a resource and make another: `ForceNew` in the provider's source.
///
/// DMS's are those of the provider's schema, release 6.83 and its Terraform source. A type that is not listed is
/// taken to change in place.
/// See <https://github.com/hashicorp/terraform-provider-aws/tree/main/internal/service>
final class ReplacedTypes {

    private static final Set<String> NAME = Set.of("name");
    private static final Set<String> BUCKET = Set.of("bucket");

    private static final Map<String, Set<String>> INPUTS = Map.ofEntries(
            Map.entry(
                    "dms/replicationInstance",
                    Set.of(
                            "replicationInstanceId",
                            "availabilityZone",
                            "kmsKeyArn",
                            "publiclyAccessible",
                            "replicationSubnetGroupId")),
            Map.entry("dms/replicationSubnetGroup", Set.of("replicationSubnetGroupId")),
            Map.entry("dms/endpoint", Set.of("endpointId", "kmsKeyArn")),
            Map.entry("dms/s3Endpoint", Set.of("endpointId", "kmsKeyArn", "ignoreHeaderRows")),
            Map.entry(
                    "dms/replicationTask",
                    Set.of(
                            "replicationTaskId",
                            "sourceEndpointArn",
                            "targetEndpointArn",
                            "resourceIdentifier",
                            "migrationType")),
            Map.entry("dms/eventSubscription", Set.of("name", "sourceType", "sourceIds")),
            Map.entry("dms/certificate", Set.of("certificateId", "certificatePem", "certificateWallet")),
            Map.entry("s3/bucketV2", Set.of("bucket", "bucketPrefix", "objectLockEnabled")),
            Map.entry("s3/bucketObjectv2", Set.of("bucket", "key")),
            Map.entry("s3/bucketNotification", BUCKET),
            Map.entry("s3/bucketPolicy", BUCKET),
            Map.entry("s3/bucketVersioningV2", BUCKET),
            Map.entry("s3/bucketLifecycleConfigurationV2", BUCKET),
            Map.entry("kms/key", Set.of("customerMasterKeySpec", "keyUsage", "multiRegion", "customKeyStoreId")),
            Map.entry("kms/alias", NAME),
            Map.entry("iam/role", Set.of("name", "path")),
            Map.entry("iam/rolePolicy", Set.of("name", "role")),
            Map.entry("iam/rolePolicyAttachment", Set.of("role", "policyArn")),
            Map.entry("s3/bucketLoggingV2", BUCKET),
            Map.entry("cloudwatch/logMetricFilter", Set.of("name", "logGroupName")),
            Map.entry("cloudwatch/logGroup", Set.of("name", "logGroupClass")),
            Map.entry("cloudwatch/metricAlarm", NAME),
            Map.entry("cloudwatch/compositeAlarm", Set.of("alarmName")),
            Map.entry("cloudwatch/dashboard", Set.of("dashboardName")),
            Map.entry("cloudwatch/eventRule", Set.of("name", "eventBusName")),
            Map.entry("cloudwatch/eventTarget", Set.of("rule", "targetId", "eventBusName")),
            Map.entry("lambda/function", Set.of("name", "packageType")),
            Map.entry("lambda/eventSourceMapping", Set.of("eventSourceArn", "startingPosition")),
            Map.entry("glue/catalogDatabase", Set.of("name", "catalogId")),
            Map.entry("glue/catalogTable", Set.of("name", "databaseName", "catalogId")),
            Map.entry("sqs/queue", Set.of("name", "fifoQueue")),
            Map.entry("sqs/queuePolicy", Set.of("queueUrl")),
            Map.entry("sns/topic", Set.of("name", "fifoTopic")),
            Map.entry("sns/topicSubscription", Set.of("topic", "protocol", "endpoint")),
            Map.entry("ec2/securityGroup", Set.of("name", "description", "vpcId")),
            Map.entry("ec2/vpcEndpoint", Set.of("vpcId", "serviceName", "vpcEndpointType")),
            Map.entry("athena/workgroup", NAME),
            Map.entry("scheduler/schedule", Set.of("name", "groupName")),
            Map.entry("secretsmanager/secret", NAME));

    /// What is lost when a resource of a type is gone for good.
    private static final Map<String, String> STATEFUL = Map.of(
            "s3/bucketV2", "the objects in the bucket",
            "kms/key", "the key, and with it everything that it encrypted",
            "dms/replicationTask", "the checkpoint of the task (a new task begins with a full load)",
            "glue/catalogDatabase", "the catalogue's database and the tables in it",
            "sqs/queue", "the messages in the queue",
            "cloudwatch/logGroup", "the logs",
            "secretsmanager/secret", "the secret's value",
            "sns/topic", "the subscriptions that others made");

    private ReplacedTypes() {}

    /// The inputs of a type that cannot change in place.
    static Set<String> inputs(String type) {
        return INPUTS.getOrDefault(family(type), Set.of());
    }

    /// What is lost with a resource of a type, if anything is.
    static Optional<String> lost(String type) {
        return Optional.ofNullable(STATEFUL.get(family(type)));
    }

    /// `dms/endpoint` of `aws:dms/endpoint:Endpoint`.
    private static String family(String type) {
        String[] parts = type.split(":");
        return parts.length > 1 ? parts[1] : type;
    }
}
