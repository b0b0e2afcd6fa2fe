package io.sluice.local.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.ValidatorEnvironment;
import io.sluice.local.LocalException;
import io.sluice.local.function.FunctionHost;
import io.sluice.local.plan.PlanDocument.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the plan of one pipeline tells the local run, read from the resources as they would be deployed.
///
/// @param document a plan that holds one pipeline alone
public record PipelinePlan(PlanDocument document) {

    /// Name of the pipeline.
    public String database() {
        return environment().database();
    }

    /// Where the pipeline keeps things.
    public ValidatorEnvironment.Buckets buckets() {
        return environment().buckets();
    }

    /// The validator's environment, as its function would get it.
    public ValidatorEnvironment environment() {
        return ValidatorEnvironment.from(variables());
    }

    /// The validator's environment by variable.
    public Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        function()
                .input("environment")
                .path("variables")
                .properties()
                .forEach(variable ->
                        variables.put(variable.getKey(), variable.getValue().asText()));
        return variables;
    }

    /// The validator's environment on this machine: its topic would be on AWS, so nobody is told.
    public Map<String, String> localVariables() {
        return environment().withoutTopic().variables();
    }

    /// `class::method` of the validator.
    public String handler() {
        return function().input("handler").asText();
    }

    /// What the validator may take.
    public FunctionHost.Size functionSize() {
        return new FunctionHost.Size(
                function().input("memorySize").asInt(128),
                Duration.ofSeconds(function().input("timeout").asInt(3)));
    }

    /// Most messages in one event.
    public int batchSize() {
        return mapping().input("batchSize").asInt(10);
    }

    /// Most invocations at a time.
    public int maximumConcurrency() {
        return mapping().input("scalingConfig").path("maximumConcurrency").asInt(2);
    }

    /// Deliveries of one event before it is a dead letter.
    public int maxReceiveCount() {
        String policy =
                named("aws:sqs/queue", "-validation").input("redrivePolicy").asText();
        return Json.parse(policy, "redrivePolicy").path("maxReceiveCount").asInt();
    }

    /// Name of the replication task.
    public String taskName() {
        return task().input("replicationTaskId").asText();
    }

    /// The task's table mappings, as DMS would get them.
    public String tableMappings() {
        return task().input("tableMappings").asText();
    }

    /// What the table mappings say of single tables.
    public PlannedTables plannedTables() {
        return PlannedTables.read(tableMappings());
    }

    /// The task's settings, as DMS would get them.
    public String taskSettings() {
        return task().input("replicationTaskSettings").asText();
    }

    /// The settings of the S3 target endpoint.
    public JsonNode targetSettings() {
        return document.one("aws:dms/s3Endpoint").node().path("inputs");
    }

    /// Whether the deployed task would stop where a LOB is longer than its limit.
    public boolean stopsOnLobTruncation() {
        return document.all("aws:dms/endpoint").stream()
                .anyMatch(endpoint -> endpoint.input("postgresSettings")
                        .path("failTasksOnLobTruncation")
                        .asBoolean());
    }

    /// The objects that the program puts into the metadata bucket: text by key.
    public Map<String, String> metadataObjects() {
        Map<String, String> objects = new LinkedHashMap<>();
        List<Resource> all = new ArrayList<>(document.all("aws:s3/bucketObjectv2"));
        all.addAll(document.all("aws:s3/bucketObject"));
        all.forEach(object -> objects.put(
                object.input("key").asText(), object.input("content").asText()));
        return objects;
    }

    /// The tables that the catalogue would show, by name.
    public List<GlueTable> tables() {
        return document.all("aws:glue/catalogTable").stream().map(GlueTable::of).toList();
    }

    private Resource function() {
        return named("aws:lambda/function", "-validator");
    }

    private Resource mapping() {
        return named("aws:lambda/eventSourceMapping", "-validator-feed");
    }

    /// The resource of a part of the pipeline; others of its type are of other parts.
    private Resource named(String type, String ending) {
        return document.all(type).stream()
                .filter(resource -> resource.name().endsWith(ending))
                .findFirst()
                .orElseThrow(
                        () -> new LocalException("plan must have a %s named …%s but has none".formatted(type, ending)));
    }

    private Resource task() {
        return document.one("aws:dms/replicationTask");
    }
}
