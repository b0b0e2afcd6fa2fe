package io.sluice.plan.document;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.sluice.contract.json.Json;
import java.util.LinkedHashSet;
import java.util.Set;

/// One resource of a plan.
///
/// @param node as the document writes it
public record Resource(JsonNode node) {

    /// Type of the component around one source database.
    public static final String PIPELINE = "sluice:index:Pipeline";

    public Resource {
        requireNonNull(node, "node is null");
    }

    /// Name that Pulumi knows it by.
    public String urn() {
        return node.path("urn").asText();
    }

    /// For example `aws:sqs/queue:Queue`.
    public String type() {
        return node.path("type").asText();
    }

    /// Logical name.
    public String name() {
        return node.path("name").asText();
    }

    /// URN of the parent, empty for the stack.
    public String parent() {
        return node.path("parent").asText();
    }

    /// Last word of the type and the logical name, as people speak of it: `Queue shop-validation`.
    public String label() {
        return type().substring(type().lastIndexOf(':') + 1) + " " + name();
    }

    /// Whether it becomes something in a cloud; components and the stack do not.
    public boolean isCustom() {
        return node.path("custom").asBoolean();
    }

    /// Whether Pulumi refuses to delete it.
    public boolean isProtected() {
        return node.path("protect").asBoolean();
    }

    /// Whether it stays in the cloud when Pulumi deletes it.
    public boolean isRetained() {
        return node.path("retainOnDelete").asBoolean();
    }

    /// What the program asks for.
    public JsonNode inputs() {
        return node.path("inputs");
    }

    /// One input; a missing node if it was not given.
    public JsonNode input(String name) {
        return inputs().path(name);
    }

    /// A property as AWS would answer it.
    public JsonNode output(String name) {
        return node.path("outputs").path(name);
    }

    /// URNs of the resources that an input takes its value from.
    public Set<String> sources(String input) {
        Set<String> sources = new LinkedHashSet<>();
        node.path("propertyDependencies").path(input).forEach(urn -> sources.add(urn.asText()));
        return sources;
    }

    /// An input that holds JSON as text, parsed; a missing node if it holds none.
    public JsonNode json(String name) {
        return parsed(input(name));
    }

    /// URN of the provider, without the provider's own identifier.
    public String providerUrn() {
        String provider = node.path("provider").asText();
        int end = provider.lastIndexOf("::");
        return end < 0 ? provider : provider.substring(0, end);
    }

    /// URNs under which Pulumi would also take it for the same resource.
    public Set<String> aliases() {
        Set<String> aliases = new LinkedHashSet<>();
        node.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        return aliases;
    }

    /// JSON inside a text, parsed; a missing node where a text holds no object and no list.
    public static JsonNode parsed(JsonNode text) {
        String content = text.isTextual() ? text.asText().strip() : "";
        if (!content.startsWith("{") && !content.startsWith("[")) {
            return MissingNode.getInstance();
        }
        try {
            return Json.parse(content, "text");
        } catch (IllegalArgumentException _) {
            // Text that only begins like JSON, such as a pattern in brackets: it is compared as text.
            return MissingNode.getInstance();
        }
    }
}
