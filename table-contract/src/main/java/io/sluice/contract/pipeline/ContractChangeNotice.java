package io.sluice.contract.pipeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import java.util.ArrayList;
import java.util.List;

/// What the extractor tells the topic when the source is no longer what the contracts say.
///
/// @param database name of the pipeline's source database
/// @param changes what changed, a sentence each, at least one
public record ContractChangeNotice(String database, List<String> changes) {

    /// Value of the property `format`, which tells this message from others of the topic.
    public static final String FORMAT = "sluice-contract-change";

    static final int VERSION = 1;

    public ContractChangeNotice {
        requireNonNull(database, "database is null");
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("changes of a notice must be 1 or more but was []");
        }
    }

    /// The message.
    public String write() {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("format", FORMAT).put("version", VERSION).put("database", database);
        ArrayNode array = node.putArray("changes");
        changes.forEach(array::add);
        return Json.compact(node);
    }

    /// @param message what [#write] gave
    public static ContractChangeNotice read(JsonNode message) {
        List<String> changes = new ArrayList<>();
        message.path("changes").forEach(change -> changes.add(change.asText()));
        return new ContractChangeNotice(message.path("database").asText(), changes);
    }
}
