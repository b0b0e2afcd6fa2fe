package io.sluice.local.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.local.LocalException;
import java.util.ArrayList;
import java.util.List;

/// The JSON document that `sluice plan` writes; its shape is in `docs/plan-format.md`.
///
/// @param root the document
public record PlanDocument(JsonNode root) {

    private static final int VERSION = 1;

    public PlanDocument {
        if (root.path("version").asInt() != VERSION) {
            throw new LocalException("plan must be of version %d but was %s: build Sluice anew"
                    .formatted(VERSION, root.path("version")));
        }
    }

    /// @throws LocalException if the text is not a plan
    public static PlanDocument read(String text) {
        try {
            return new PlanDocument(Json.parse(text, "plan"));
        } catch (IllegalArgumentException e) {
            throw new LocalException(e.getMessage(), e);
        }
    }

    /// Every resource whose type token starts so, for example `aws:dms/s3Endpoint`.
    public List<Resource> all(String type) {
        List<Resource> found = new ArrayList<>();
        for (JsonNode resource : root.path("resources")) {
            if (resource.path("type").asText().startsWith(type + ":")) {
                found.add(new Resource(resource));
            }
        }
        return found;
    }

    /// The one resource of a type.
    public Resource one(String type) {
        List<Resource> found = all(type);
        if (found.size() != 1) {
            throw new LocalException("plan must have one %s but has %d".formatted(type, found.size()));
        }
        return found.getFirst();
    }

    /// @param node one entry of the plan's `resources`
    public record Resource(JsonNode node) {

        /// Logical name.
        public String name() {
            return node.path("name").asText();
        }

        /// What the program gave.
        public JsonNode input(String property) {
            return node.path("inputs").path(property);
        }

        /// What the cloud would answer, or what the program gave where it would answer the same.
        public JsonNode output(String property) {
            JsonNode answered = node.path("outputs").path(property);
            return answered.isMissingNode() ? input(property) : answered;
        }
    }
}
