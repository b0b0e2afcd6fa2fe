package io.sluice.validator.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The keys of one table with rows that were set aside, by the file whose row it was first.
///
/// A key is released by taking it out of the object, or its whole file.
///
/// @param byFile hashes of keys by the key of their file's copy
record FailedKeys(Map<String, Set<KeyHash>> byFile) {

    /// Version of this JSON form.
    static final int FORMAT = 1;

    /// Most keys of a table: 3.5 MiB where they are of few files. A file that would add more fails as a whole.
    static final int MAX_KEYS = 100_000;

    /// Longest form that is written: the store fetches texts of twice that. The name of a file takes three times what a
    /// key does, so where each file has one, this bound is met long before the other.
    static final int MAX_BYTES = 4 << 20;

    FailedKeys {
        Map<String, Set<KeyHash>> copy = new TreeMap<>();
        byFile.forEach((file, keys) -> copy.put(file, new LinkedHashSet<>(keys)));
        byFile = Collections.unmodifiableMap(copy);
    }

    static FailedKeys none() {
        return new FailedKeys(Map.of());
    }

    /// Those of all files but one, whose own rows are looked at anew.
    Set<KeyHash> besides(String file) {
        Set<KeyHash> keys = new HashSet<>();
        byFile.forEach((other, some) -> {
            if (!other.equals(file)) {
                keys.addAll(some);
            }
        });
        return keys;
    }

    /// The same with keys of a file, but those that are there already.
    FailedKeys with(String file, Collection<KeyHash> keys) {
        Set<KeyHash> added = new LinkedHashSet<>(byFile.getOrDefault(file, Set.of()));
        Set<KeyHash> others = besides(file);
        keys.stream().filter(key -> !others.contains(key)).forEach(added::add);
        Map<String, Set<KeyHash>> copy = new TreeMap<>(byFile);
        if (!added.isEmpty()) {
            copy.put(file, added);
        }
        return new FailedKeys(copy);
    }

    int size() {
        return byFile.values().stream().mapToInt(Set::size).sum();
    }

    String write() {
        ObjectNode node = Json.object();
        node.put("format", FORMAT);
        ObjectNode files = node.putObject("files");
        byFile.forEach((file, keys) -> {
            ArrayNode array = files.putArray(file);
            keys.forEach(key -> array.add(key.toString()));
        });
        return Json.compact(node);
    }

    /// @throws IllegalArgumentException if the text is not what [#write] gives
    static FailedKeys read(String text, String source) {
        JsonNode node = Json.parse(text, source);
        if (node.path("format").asInt() != FORMAT) {
            throw new IllegalArgumentException(
                    "%s: format must be %d but was %s".formatted(source, FORMAT, node.path("format")));
        }
        Map<String, Set<KeyHash>> byFile = new TreeMap<>();
        node.path("files").properties().forEach(file -> {
            List<KeyHash> keys = new ArrayList<>();
            file.getValue().forEach(key -> keys.add(KeyHash.parse(key.asText())));
            byFile.put(file.getKey(), new LinkedHashSet<>(keys));
        });
        return new FailedKeys(byFile);
    }
}
