package io.sluice.plan.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import java.util.Optional;

/// A small plan for tests, in which each resource says only what the test is about.
///
/// It proves nothing of the Pulumi program: that its plan has this form is shown by the tests of the shipped stacks.
public final class HandmadePlan {

    private static final String PIPELINE = "urn:pulumi:dev::sluice::sluice:index:Pipeline::shop";

    private final ObjectNode root = Json.mapper().createObjectNode();
    private final ArrayNode resources;

    public HandmadePlan() {
        root.put("format", "sluice-plan")
                .put("version", 1)
                .put("project", "sluice")
                .put("stack", "dev");
        resources = root.putArray("resources");
        provider("pipeline-account", "111111111111");
        resource(Resource.PIPELINE, "shop").put("urn", PIPELINE).put("custom", false);
    }

    /// A resource of pipeline `shop` with these inputs, which it also answers.
    ///
    /// @param inputs JSON with single quotes
    public HandmadePlan with(String type, String name, String inputs) {
        return with(type, name, inputs, "{}");
    }

    /// @param outputs what AWS adds to the inputs, JSON with single quotes
    public HandmadePlan with(String type, String name, String inputs, String outputs) {
        ObjectNode resource = resource(type, name);
        resource.set("inputs", json(inputs));
        ObjectNode answered = json(inputs).deepCopy();
        json(outputs).properties().forEach(output -> answered.set(output.getKey(), output.getValue()));
        resource.set("outputs", answered);
        return this;
    }

    /// A policy statement as the text of an input.
    public static String policy(String... statements) {
        String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[%s]}"
                .formatted(String.join(",", statements).replace('\'', '"'));
        return Json.compact(policy).replace("'", "\\u0027");
    }

    /// Another account, for resources after this.
    public HandmadePlan provider(String name, String account) {
        ObjectNode provider = resource("pulumi:providers:aws", name);
        provider.put("urn", "urn:pulumi:dev::sluice::pulumi:providers:aws::" + name)
                .put("provider", "");
        provider.set("inputs", json("{'allowedAccountIds':['%s'],'region':'eu-west-2'}".formatted(account)));
        return this;
    }

    /// The last resource is in another provider's account.
    public HandmadePlan in(String provider) {
        last().put("provider", "urn:pulumi:dev::sluice::pulumi:providers:aws::%s::id".formatted(provider));
        return this;
    }

    /// The last resource is protected, and stays when it is deleted.
    public HandmadePlan kept() {
        last().put("protect", true).put("retainOnDelete", true);
        return this;
    }

    /// The last resource takes a value from another.
    public HandmadePlan dependingOn(String type, String name) {
        last().withArray("dependencies").add(urn(type, name));
        return this;
    }

    /// The last resource takes an input from another.
    public HandmadePlan taking(String input, String type, String name) {
        dependingOn(type, name);
        last().withObject("/propertyDependencies").putArray(input).add(urn(type, name));
        return this;
    }

    /// The last resource was known by another name.
    public HandmadePlan alias(String type, String name) {
        last().withArray("aliases").add(urn(type, name));
        return this;
    }

    public HandmadePlan exemption(String control, String resources, String reason) {
        ObjectNode exemption = root.withArray("exemptions").addObject();
        exemption
                .put("control", control)
                .put("reason", reason)
                .putArray("resources")
                .add(resources);
        return this;
    }

    public HandmadePlan secretSetting(String key, String digest) {
        root.withObject("/secretSettings").put(key, digest);
        return this;
    }

    public PlanDocument document() {
        return PlanDocument.of(Json.parse(Json.compact(root), "plan"), "plan");
    }

    private ObjectNode resource(String type, String name) {
        ObjectNode resource = resources.addObject();
        resource.put("urn", urn(type, name)).put("type", type).put("name", name).put("custom", true);
        resource.put("parent", PIPELINE).put("protect", false).put("retainOnDelete", false);
        resource.put("provider", "urn:pulumi:dev::sluice::pulumi:providers:aws::pipeline-account::id");
        resource.putObject("inputs");
        resource.putObject("outputs");
        return resource;
    }

    private ObjectNode last() {
        return Optional.ofNullable((ObjectNode) resources.get(resources.size() - 1))
                .orElseThrow();
    }

    private static String urn(String type, String name) {
        return "urn:pulumi:dev::sluice::sluice:index:Pipeline$%s::%s".formatted(type, name);
    }

    private static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"'), "test");
    }
}
