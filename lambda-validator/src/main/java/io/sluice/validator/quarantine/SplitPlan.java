package io.sluice.validator.quarantine;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.validator.scan.BadRows.BadRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was decided about the rows of one file, which every try then does.
///
/// @param receipt the file's receipt
/// @param aside rows that go to the fail bucket, in the order of the file
/// @param keys keys to be remembered, whose later changes are held or marked
record SplitPlan(Receipt receipt, List<BadRow> aside, List<KeyHash> keys) {

    /// Version of this JSON form.
    static final int FORMAT = 1;

    SplitPlan {
        requireNonNull(receipt, "receipt is null");
        aside = List.copyOf(aside);
        keys = List.copyOf(keys);
    }

    /// One line: each reason once, and rows as number of the row and of the reason.
    String write() {
        ObjectNode node = Json.object();
        node.put("format", FORMAT);
        node.set("receipt", Json.parse(receipt.write(), "receipt"));
        ArrayNode reasons = node.putArray("reasons");
        ArrayNode rows = node.putArray("rows");
        Map<String, Integer> places = new LinkedHashMap<>();
        for (BadRow row : aside) {
            int place = places.computeIfAbsent(row.reason(), reason -> {
                reasons.add(reason);
                return places.size();
            });
            rows.addArray().add(row.row()).add(place);
        }
        ArrayNode hashes = node.putArray("keys");
        keys.forEach(key -> hashes.add(key.toString()));
        return Json.compact(node);
    }

    /// @throws IllegalArgumentException if the text is not what [#write] gives
    static SplitPlan read(String text, String source) {
        JsonNode node = Json.parse(text, source);
        if (node.path("format").asInt() != FORMAT) {
            throw new IllegalArgumentException(
                    "%s: format must be %d but was %s".formatted(source, FORMAT, node.path("format")));
        }
        List<BadRow> aside = new ArrayList<>();
        node.path("rows")
                .forEach(row -> aside.add(new BadRow(
                        row.path(0).asLong(),
                        node.path("reasons").path(row.path(1).asInt()).asText())));
        List<KeyHash> keys = new ArrayList<>();
        node.path("keys").forEach(key -> keys.add(KeyHash.parse(key.asText())));
        return new SplitPlan(Receipt.read(node.path("receipt").toString(), source), aside, keys);
    }
}
