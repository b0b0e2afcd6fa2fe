package io.sluice.delivery.engine;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;

/// One thing that Pulumi's engine does, or would do, to a resource.
///
/// @param operation what it does
/// @param type type of the resource, as `aws:s3/bucketV2:BucketV2`
/// @param name logical name of the resource
public record Step(Operation operation, String type, String name) implements Comparable<Step> {

    private static final String SEPARATOR = "::";

    public Step {
        requireNonNull(operation, "operation is null");
        requireNonNull(type, "type is null");
        requireNonNull(name, "name is null");
    }

    static Step of(Operation operation, String urn) {
        String[] parts = urn.split(SEPARATOR, 4);
        if (parts.length < 4) {
            return new Step(operation, "", urn);
        }
        return new Step(operation, parts[2].substring(parts[2].lastIndexOf('$') + 1), parts[3]);
    }

    /// Whether there is such a resource in the cloud: components and providers are in Pulumi alone.
    public boolean isOfTheCloud() {
        return !type.startsWith("sluice:") && !type.startsWith("pulumi:");
    }

    /// @throws IllegalArgumentException if its operation is none
    public static Step of(JsonNode json) {
        return new Step(
                Operation.named(json.path("operation").asText()),
                json.path("type").asText(),
                json.path("name").asText());
    }

    /// As documents write it.
    public ObjectNode json() {
        return Json.object()
                .put("operation", operation.word())
                .put("type", type)
                .put("name", name);
    }

    /// As people speak of the resource: `BucketV2 shop-raw`.
    public String resource() {
        return (type.substring(type.lastIndexOf(':') + 1) + " " + name).strip();
    }

    @Override
    public int compareTo(Step other) {
        int order = operation.compareTo(other.operation);
        order = order == 0 ? type.compareTo(other.type) : order;
        return order == 0 ? name.compareTo(other.name) : order;
    }
}
