package io.sluice.engine;

import java.util.Map;
import java.util.TreeMap;

/// Gives a resource the tags of its provider beside its own.
///
/// @param defaultTags tags of the provider
record Tagging(Map<String, String> defaultTags) {

    static final String ALL = "tagsAll";

    void complete(ResourceType type, Map<String, Object> inputs) {
        if (!type.inputs().has("tags")) {
            return;
        }
        Map<String, Object> all = new TreeMap<>(defaultTags);
        if (inputs.get("tags") instanceof Map<?, ?> own) {
            own.forEach((key, value) -> all.put((String) key, value));
        }
        if (!all.isEmpty()) {
            inputs.put(ALL, all);
        }
    }
}
