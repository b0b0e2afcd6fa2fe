package io.sluice.plan.difference;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.PolicyStatement;
import io.sluice.plan.document.Resource;
import java.util.Map;
import java.util.Set;

/// Turns a plan into facts, each resource by what it is.
///
/// @param plan the plan
record FactReader(PlanDocument plan) {

    /// What a person reads of under access, though its type is not IAM's.
    private static final Set<String> POLICY_HOLDERS = Set.of(
            "bucketPolicy:BucketPolicy", "queuePolicy:QueuePolicy", "topicPolicy:TopicPolicy", "keyPolicy:KeyPolicy");

    private static final Set<String> ALARM_TYPES = Set.of(
            "metricAlarm:MetricAlarm",
            "compositeAlarm:CompositeAlarm",
            "eventRule:EventRule",
            "eventTarget:EventTarget",
            "dashboard:Dashboard",
            "logMetricFilter:LogMetricFilter",
            "topicSubscription:TopicSubscription");

    Facts read() {
        Facts facts = new Facts();
        plan.custom().forEach(resource -> note(facts, resource));
        plan.texts("secretSettings")
                .forEach((setting, digest) -> facts.note(new Subject("", Area.SECRETS, setting), "value", digest));
        plan.root().path("exemptions").forEach(exemption -> {
            Subject subject = new Subject(
                    "",
                    Area.ACCESS,
                    "exemption from " + exemption.path("control").asText());
            facts.noteTree(subject, "resources", exemption.path("resources"));
            facts.note(subject, "reason", exemption.path("reason").asText());
        });
        return facts;
    }

    private void note(Facts facts, Resource resource) {
        String database = plan.database(resource).orElse("");
        Subject subject = new Subject(database, area(resource.type()), resource.label());
        if (PublishedContract.isOne(resource)) {
            new PublishedContract(resource, database).note(facts);
            return;
        }
        facts.note(subject);
        facts.note(subject, "protect", String.valueOf(resource.isProtected()));
        facts.note(subject, "retainOnDelete", String.valueOf(resource.isRetained()));
        facts.note(subject, "provider", resource.providerUrn().replaceFirst(".*::", ""));
        resource.inputs().properties().forEach(input -> input(facts, resource, subject, input));
    }

    private void input(Facts facts, Resource resource, Subject subject, Map.Entry<String, JsonNode> input) {
        JsonNode document = Resource.parsed(input.getValue());
        if (PolicyStatement.isPolicy(document)) {
            PolicyStatement.of(document).forEach(statement -> statement(facts, subject, statement));
        } else if (input.getKey().equals("tableMappings")) {
            new Mapping(subject.database(), document).note(facts);
        } else if (input.getKey().equals("replicationTaskSettings")) {
            facts.noteTree(new Subject(subject.database(), Area.TASK_SETTINGS, resource.label()), "", document);
        } else if (input.getKey().equals("storageDescriptor")) {
            new CatalogueColumns(subject, input.getValue()).note(facts);
        } else {
            facts.noteTree(subject, input.getKey(), input.getValue());
        }
    }

    private static void statement(Facts facts, Subject policy, PolicyStatement statement) {
        Subject subject = policy.part("statement " + statement.sid());
        facts.note(subject, "effect", statement.node().path("Effect").asText());
        facts.note(subject, "actions", statement.actions());
        facts.note(subject, "resources", statement.resources());
        facts.note(subject, "principals", statement.principals());
        facts.note(subject, "conditions", statement.conditions());
        Set<String> told = Set.of("Sid", "Effect", "Action", "Resource", "Principal", "Condition");
        statement.node().properties().stream()
                .filter(entry -> !told.contains(entry.getKey()))
                .forEach(entry -> facts.noteTree(subject, entry.getKey(), entry.getValue()));
    }

    private static Area area(String type) {
        String word = type.substring(type.indexOf('/') + 1);
        if (type.startsWith("aws:iam/") || POLICY_HOLDERS.contains(word) || word.equals("permission:Permission")) {
            return Area.ACCESS;
        }
        if (ALARM_TYPES.contains(word)) {
            return Area.ALARMS;
        }
        return type.startsWith("aws:glue/") ? Area.CATALOGUE : Area.RESOURCES;
    }
}
