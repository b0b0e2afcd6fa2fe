package io.sluice.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sluice.contract.json.Json;

/// A setting whose encrypted values were replaced: a plan has no key to read them with, and must not show them.
///
/// @param node the setting
/// @param hadSecrets whether anything was replaced
record SecretFreeNode(JsonNode node, boolean hadSecrets) {

    /// What stands in a plan wherever a secret stands in the stack.
    static final String PLACEHOLDER = "[secret]";

    SecretFreeNode {
        requireNonNull(node, "node is null");
    }

    static SecretFreeNode of(JsonNode node) {
        JsonNode plain = replace(node);
        return new SecretFreeNode(plain, !plain.equals(node));
    }

    /// As Pulumi hands it to a program.
    String text() {
        return node.isContainerNode() ? Json.compact(node) : node.asText();
    }

    private static JsonNode replace(JsonNode node) {
        if (node.isObject() && node.size() == 1 && node.has("secure")) {
            return TextNode.valueOf(PLACEHOLDER);
        }
        if (node.isObject()) {
            ObjectNode object = Json.mapper().createObjectNode();
            node.properties().forEach(entry -> object.set(entry.getKey(), replace(entry.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = Json.mapper().createArrayNode();
            node.forEach(element -> array.add(replace(element)));
            return array;
        }
        return node;
    }
}
