package io.sluice.contract.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Everything in which a document is not as the JSON Schema of the metadata form wants it.
///
/// It knows the keywords that `table.schema.json` uses and no others: this module goes into every function, and a
/// library for all of JSON Schema would bring more than the module itself.
/// See <https://json-schema.org/draft-07/json-schema-validation>
public final class SchemaProblems {

    /// The schema of a contract.
    static final JsonNode TABLE = read("table.schema.json");

    /// The keywords that are known, and those that only describe.
    static final Set<String> KEYWORDS = Set.of(
            "$schema",
            "title",
            "type",
            "required",
            "properties",
            "additionalProperties",
            "propertyNames",
            "items",
            "minItems",
            "uniqueItems",
            "enum",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "anyOf");

    private final List<String> problems = new ArrayList<>();

    private SchemaProblems() {}

    /// A sentence for each problem of a contract's JSON, each beginning with a JSON pointer; the root's is `/`.
    public static List<String> of(JsonNode table) {
        return of(table, TABLE, "");
    }

    private static List<String> of(JsonNode node, JsonNode schema, String pointer) {
        SchemaProblems found = new SchemaProblems();
        if (found.isOfType(node, schema.path("type"), pointer)) {
            found.value(node, schema, pointer);
            found.object(node, schema, pointer);
            found.array(node, schema, pointer);
        }
        return found.problems;
    }

    private boolean isOfType(JsonNode node, JsonNode type, String pointer) {
        List<String> allowed = new ArrayList<>();
        if (type.isTextual()) {
            allowed.add(type.asText());
        }
        type.forEach(one -> allowed.add(one.asText()));
        if (allowed.isEmpty() || allowed.stream().anyMatch(one -> is(node, one))) {
            return true;
        }
        add(pointer, "must be of type %s but was %s".formatted(String.join(" or ", allowed), node));
        return false;
    }

    private static boolean is(JsonNode node, String type) {
        return switch (type) {
            case "object" -> node.isObject();
            case "array" -> node.isArray();
            case "string" -> node.isTextual();
            case "boolean" -> node.isBoolean();
            case "integer" -> node.isIntegralNumber();
            case "number" -> node.isNumber();
            case "null" -> node.isNull();
            default -> throw new IllegalStateException("type '%s' of a schema is unknown".formatted(type));
        };
    }

    private void value(JsonNode node, JsonNode schema, String pointer) {
        List<JsonNode> allowed = new ArrayList<>();
        schema.path("enum").forEach(allowed::add);
        if (!allowed.isEmpty() && !allowed.contains(node)) {
            add(pointer, "must be one of %s but was %s".formatted(allowed, node));
        }
        String text = node.asText();
        if (node.isTextual() && text.length() < schema.path("minLength").asInt(0)) {
            add(pointer, "must not be empty");
        }
        if (node.isTextual() && text.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            add(
                    pointer,
                    "must have at most %s characters but has %d".formatted(schema.get("maxLength"), text.length()));
        }
        if (node.isTextual()
                && schema.has("pattern")
                && !Pattern.compile(schema.get("pattern").asText())
                        .matcher(text)
                        .find()) {
            add(pointer, "must be a type of the metadata form but was %s".formatted(node));
        }
        if (node.isNumber()
                && schema.has("minimum")
                && node.decimalValue().compareTo(schema.get("minimum").decimalValue()) < 0) {
            add(pointer, "must be at least %s but was %s".formatted(schema.get("minimum"), node));
        }
    }

    private void object(JsonNode node, JsonNode schema, String pointer) {
        schema.path("required").forEach(name -> {
            if (!node.has(name.asText())) {
                add("%s/%s".formatted(pointer, escaped(name.asText())), "must be given but is missing");
            }
        });
        boolean chosen = schema.path("anyOf").isMissingNode();
        for (JsonNode choice : schema.path("anyOf")) {
            chosen |= of(node, choice, pointer).isEmpty();
        }
        if (!chosen) {
            add(pointer, "must have type or type_category but has neither");
        }
        node.properties().forEach(property -> {
            String inner = "%s/%s".formatted(pointer, escaped(property.getKey()));
            int most = schema.path("propertyNames").path("maxLength").asInt(Integer.MAX_VALUE);
            if (property.getKey().length() > most) {
                add(inner, "must have a name of at most %d characters".formatted(most));
            }
            JsonNode known = schema.path("properties").path(property.getKey());
            JsonNode rule = known.isMissingNode() ? schema.path("additionalProperties") : known;
            problems.addAll(of(property.getValue(), rule, inner));
        });
    }

    private void array(JsonNode node, JsonNode schema, String pointer) {
        if (node.isArray() && node.size() < schema.path("minItems").asInt(0)) {
            add(pointer, "must have %s items or more but has %d".formatted(schema.get("minItems"), node.size()));
        }
        Set<JsonNode> seen = new HashSet<>();
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            String inner = "%s/%d".formatted(pointer, at);
            if (!seen.add(node.get(at)) && schema.path("uniqueItems").asBoolean()) {
                add(inner, "must be there once but is %s again".formatted(node.get(at)));
            }
            problems.addAll(of(node.get(at), schema.path("items"), inner));
        }
    }

    private void add(String pointer, String sentence) {
        problems.add("%s %s".formatted(pointer.isEmpty() ? "/" : pointer, sentence));
    }

    /// See <https://www.rfc-editor.org/rfc/rfc6901>
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode read(String name) {
        try (InputStream schema = SchemaProblems.class.getResourceAsStream(name)) {
            if (schema == null) {
                throw new IllegalStateException("schema '%s' is not in the artifact".formatted(name));
            }
            return Json.parse(new String(schema.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
