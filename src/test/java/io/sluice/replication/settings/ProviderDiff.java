package io.sluice.replication.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import java.util.ArrayList;
import java.util.List;

/// How the provider compares task settings: its `suppressEquivalentTaskSettings`, step by step.
///
/// See <https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/dms/task_settings_json.go>
final class ProviderDiff {

    private ProviderDiff() {}

    /// Whether a preview shows no change.
    ///
    /// @param state what the service returned
    /// @param proposed what the program writes
    static boolean isSuppressed(String state, String proposed) {
        ObjectNode before = (ObjectNode) Json.parse(state, "state");
        ObjectNode after = (ObjectNode) Json.parse(proposed, "proposed");
        if (before.path("Logging") instanceof ObjectNode logging) {
            logging.remove(List.of("CloudWatchLogGroup", "CloudWatchLogStream"));
        }
        componentsByName(before);
        componentsByName(after);
        return consumes(before, after) && after.isEmpty();
    }

    /// What the provider refuses before it compares.
    static List<String> errors(String proposed) {
        List<String> errors = new ArrayList<>();
        JsonNode logging = Json.parse(proposed, "proposed").path("Logging");
        for (String readOnly : List.of("CloudWatchLogGroup", "CloudWatchLogStream")) {
            if (logging.has(readOnly)) {
                errors.add(readOnly + " is read-only and cannot be set");
            }
        }
        if (logging.path("EnableLogContext").asBoolean()
                && !logging.path("EnableLogging").asBoolean()) {
            errors.add("EnableLogContext needs EnableLogging");
        }
        return errors;
    }

    private static void componentsByName(ObjectNode settings) {
        if (settings.path("Logging") instanceof ObjectNode logging && logging.has("LogComponents")) {
            ObjectNode byName = Json.mapper().createObjectNode();
            logging.get("LogComponents")
                    .forEach(component -> byName.set(component.get("Id").asText(), component.get("Severity")));
            logging.set("LogComponents", byName);
        }
    }

    /// Takes out of `proposed` what `state` has too.
    ///
    /// @return false at the first value that differs
    private static boolean consumes(ObjectNode state, ObjectNode proposed) {
        for (String key : names(state)) {
            JsonNode before = state.get(key);
            JsonNode after = proposed.get(key);
            if (after == null || after.isNull()) {
                proposed.remove(key);
            } else if (isEqual(before, after)) {
                proposed.remove(key);
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isEqual(JsonNode before, JsonNode after) {
        return switch (before.getNodeType()) {
            case BOOLEAN, NUMBER, STRING -> before.equals(after);
            case OBJECT ->
                after instanceof ObjectNode object && consumes((ObjectNode) before, object) && object.isEmpty();
            case ARRAY, BINARY, MISSING, NULL, POJO -> false;
        };
    }

    private static List<String> names(ObjectNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
