package io.sluice.plan;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.sluice.config.Account;
import java.util.Locale;
import java.util.Map;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;

/// Answers in the provider's place: the names, identifiers and ARNs that AWS would give, the same in every run.
///
/// @param account account and region of the ARNs
record PlausibleOutputs(Account account) {

    PlausibleOutputs {
        requireNonNull(account, "account is null");
    }

    /// The inputs and what AWS adds to them, with the identifier as `id`.
    Struct of(Urn urn, RegisterResourceRequest request) {
        Struct inputs = request.getObject();
        Struct.Builder outputs = inputs.toBuilder();
        String token = new Token(urn).text();
        computed(request.getType(), request.getName() + "-" + token.substring(0, 7), token, inputs)
                .forEach((name, value) -> outputs.putFields(name, text(value)));
        return outputs.build();
    }

    /// The only question that the program asks is which roles the account has. In a plan it has none, so that all show.
    ResourceInvokeResponse of(ResourceInvokeRequest request) {
        if (!request.getTok().equals("aws:iam/getRoles:getRoles")) {
            throw new IllegalStateException("a plan has no answer to " + request.getTok());
        }
        Value none =
                Value.newBuilder().setListValue(ListValue.getDefaultInstance()).build();
        return ResourceInvokeResponse.newBuilder()
                .setReturn(Struct.newBuilder().putFields("names", none).putFields("arns", none))
                .build();
    }

    private Map<String, String> computed(String type, String autoName, String token, Struct inputs) {
        String name = given(inputs, "name", autoName);
        return switch (type) {
            case "aws:s3/bucketV2:BucketV2" -> bucket(given(inputs, "bucket", autoName.toLowerCase(Locale.ROOT)));
            case "aws:s3/bucketObjectv2:BucketObjectv2" -> Map.of("id", given(inputs, "key", autoName));
            case "aws:kms/key:Key" -> identified(uuid(token), "arn", arn("kms", "key/" + uuid(token)));
            case "aws:iam/role:Role" -> named(name, name, "arn:aws:iam::%s:role/%s".formatted(account.id(), name));
            case "aws:iam/policy:Policy" -> policy("policy/" + name, name);
            case "aws:iam/openIdConnectProvider:OpenIdConnectProvider" ->
                policy("oidc-provider/" + given(inputs, "url", "").replace("https://", ""), name);
            case "aws:kms/alias:Alias" -> named(name, name, arn("kms", name));
            case "aws:iam/rolePolicy:RolePolicy" -> Map.of("id", given(inputs, "role", "") + ":" + name, "name", name);
            case "aws:sqs/queue:Queue" -> queue(name);
            case "aws:ec2/securityGroup:SecurityGroup" -> securityGroup("sg-" + token.substring(0, 17));
            case "aws:cloudwatch/logGroup:LogGroup" -> named(name, name, arn("logs", "log-group:" + name));
            case "aws:lambda/function:Function" -> function(name);
            case "aws:lambda/alias:Alias" ->
                named(name, name, arn("lambda", "function:%s:%s".formatted(given(inputs, "functionName", ""), name)));
            case "aws:sns/topic:Topic" -> named(arn("sns", name), name, arn("sns", name));
            case "aws:sns/topicSubscription:TopicSubscription" ->
                identified(
                        given(inputs, "topic", "") + ":" + uuid(token),
                        "arn",
                        given(inputs, "topic", "") + ":" + uuid(token));
            case "aws:cloudwatch/eventRule:EventRule" -> named(name, name, arn("events", "rule/" + name));
            case "aws:cloudwatch/metricAlarm:MetricAlarm" -> named(name, name, arn("cloudwatch", "alarm:" + name));
            case "aws:scheduler/schedule:Schedule" ->
                named("default/" + name, name, arn("scheduler", "schedule/default/" + name));
            case "aws:athena/workgroup:Workgroup" -> named(name, name, arn("athena", "workgroup/" + name));
            case "aws:lambda/eventSourceMapping:EventSourceMapping" -> identified(uuid(token), "uuid", uuid(token));
            case "aws:glue/catalogDatabase:CatalogDatabase" ->
                named(account.id() + ":" + name, name, arn("glue", "database/" + name));
            case "aws:glue/catalogTable:CatalogTable" -> glueTable(name, given(inputs, "databaseName", ""));
            default -> type.startsWith("aws:dms/") ? dms(type, inputs, token) : Map.of("id", autoName);
        };
    }

    private Map<String, String> bucket(String bucket) {
        return Map.of(
                "id",
                bucket,
                "bucket",
                bucket,
                "arn",
                "arn:aws:s3:::" + bucket,
                "region",
                account.region(),
                "bucketRegionalDomainName",
                "%s.s3.%s.amazonaws.com".formatted(bucket, account.region()));
    }

    /// What IAM knows by its ARN.
    private Map<String, String> policy(String path, String name) {
        String arn = "arn:aws:iam::%s:%s".formatted(account.id(), path);
        return named(arn, name, arn);
    }

    private Map<String, String> queue(String name) {
        String url = "https://sqs.%s.amazonaws.com/%s/%s".formatted(account.region(), account.id(), name);
        return Map.of("id", url, "url", url, "name", name, "arn", arn("sqs", name));
    }

    private Map<String, String> securityGroup(String id) {
        return identified(id, "arn", arn("ec2", "security-group/" + id));
    }

    private Map<String, String> function(String name) {
        return Map.of("id", name, "name", name, "arn", arn("lambda", "function:" + name), "version", "1");
    }

    private Map<String, String> glueTable(String name, String database) {
        return named(
                "%s:%s:%s".formatted(account.id(), database, name),
                name,
                arn("glue", "table/%s/%s".formatted(database, name)));
    }

    private Map<String, String> dms(String type, Struct inputs, String token) {
        return switch (type) {
            case "aws:dms/replicationSubnetGroup:ReplicationSubnetGroup" ->
                dms("replicationSubnetGroup", "subgrp", inputs, token);
            case "aws:dms/replicationInstance:ReplicationInstance" -> dms("replicationInstance", "rep", inputs, token);
            case "aws:dms/replicationTask:ReplicationTask" -> dms("replicationTask", "task", inputs, token);
            default -> dms("endpoint", "endpoint", inputs, token);
        };
    }

    /// The last part of a DMS ARN is random, unless a resource identifier fixes it.
    private Map<String, String> dms(String property, String kind, Struct inputs, String token) {
        String last = given(inputs, "resourceIdentifier", dmsIdentifier(token));
        return identified(given(inputs, property + "Id", last), property + "Arn", arn("dms", kind + ":" + last));
    }

    private String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, account.region(), account.id(), resource);
    }

    private static Map<String, String> named(String id, String name, String arn) {
        return Map.of("id", id, "name", name, "arn", arn);
    }

    private static Map<String, String> identified(String id, String property, String value) {
        return Map.of("id", id, property, value);
    }

    private static String uuid(String token) {
        return token.substring(0, 32).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static String dmsIdentifier(String token) {
        return token.substring(0, 26).toUpperCase(Locale.ROOT);
    }

    private static String given(Struct inputs, String name, String otherwise) {
        String given =
                inputs.getFieldsOrDefault(name, Value.getDefaultInstance()).getStringValue();
        return given.isEmpty() ? otherwise : given;
    }

    private static Value text(String value) {
        return Value.newBuilder().setStringValue(value).build();
    }
}
