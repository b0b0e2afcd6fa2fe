package io.sluice.plan.document;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A plan that was written before, or just now.
///
/// @param root the whole document
/// @param resources its resources by URN, in the document's order
public record PlanDocument(JsonNode root, SequencedMap<String, Resource> resources) {

    /// Name of the format, which every plan states.
    public static final String FORMAT = "sluice-plan";

    /// The one version of the format there is.
    public static final int VERSION = 1;

    public PlanDocument {
        requireNonNull(root, "root is null");
        requireNonNull(resources, "resources is null");
    }

    /// @param source where the document comes from, for messages
    /// @throws PlanFormatException in one sentence if it is no plan of this version
    public static PlanDocument of(JsonNode root, String source) {
        String format = root.path("format").asText();
        if (!format.equals(FORMAT)) {
            throw new PlanFormatException(
                    "%s must be a plan with format '%s' but has '%s'".formatted(source, FORMAT, format));
        }
        int version = root.path("version").asInt();
        if (version != VERSION) {
            throw new PlanFormatException(
                    "%s must be a plan of version %d but was %d: make it anew".formatted(source, VERSION, version));
        }
        SequencedMap<String, Resource> resources = new LinkedHashMap<>();
        root.path("resources").forEach(node -> resources.put(node.path("urn").asText(), new Resource(node)));
        return new PlanDocument(root, resources);
    }

    /// @param option the option that names the file, for messages
    /// @throws PlanFormatException in one sentence if the file is missing or is no plan
    public static PlanDocument read(Path file, String option) {
        try {
            return of(Json.mapper().readTree(Files.readString(file)), option + " '%s'".formatted(file));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new PlanFormatException("%s must be a plan but '%s' is not JSON".formatted(option, file));
        } catch (IOException e) {
            throw new PlanFormatException("%s must be a plan that can be read but '%s' cannot".formatted(option, file));
        }
    }

    /// Name of the project.
    public String project() {
        return root.path("project").asText();
    }

    /// Name of the stack.
    public String stack() {
        return root.path("stack").asText();
    }

    /// The resources of a type, such as `aws:sqs/queue:Queue`.
    public List<Resource> all(String type) {
        return resources.values().stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    /// The names of the pipelines, one a source database.
    public List<String> databases() {
        return all(Resource.PIPELINE).stream().map(Resource::name).sorted().toList();
    }

    /// The pipeline that a resource belongs to, if it belongs to one.
    public Optional<String> database(Resource resource) {
        Optional<Resource> current = Optional.of(resource);
        while (current.isPresent() && !current.get().type().equals(Resource.PIPELINE)) {
            current = Optional.ofNullable(resources.get(current.get().parent()));
        }
        return current.map(Resource::name);
    }

    /// What a resource takes a value from, by the names of its inputs, of one type.
    public List<Resource> dependencies(Resource resource, String type) {
        List<Resource> found = new ArrayList<>();
        resource.node()
                .path("dependencies")
                .forEach(urn -> Optional.ofNullable(resources.get(urn.asText()))
                        .filter(candidate -> candidate.type().equals(type))
                        .ifPresent(found::add));
        return found;
    }

    /// Custom resources: those that become something in a cloud.
    public List<Resource> custom() {
        return resources.values().stream().filter(Resource::isCustom).toList();
    }

    /// A text property of the document with text values, such as `secretSettings`.
    public Map<String, String> texts(String property) {
        Map<String, String> texts = new LinkedHashMap<>();
        root.path(property)
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
