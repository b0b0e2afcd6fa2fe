package io.sluice.contract.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.pipeline.Receipt.Contents;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.contract.pipeline.Receipt.RowCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads a receipt from its JSON form.
final class ReceiptReader {

    private ReceiptReader() {}

    /// @throws IllegalArgumentException if it is not what a receipt writes
    static Receipt read(JsonNode node) {
        List<String> reasons = new ArrayList<>();
        node.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        return new Receipt(
                from(node.path("from")),
                Decision.valueOf(node.path("decision").asText().toUpperCase(Locale.ROOT)),
                contents(node),
                node.path("to").asText(),
                reasons);
    }

    private static RawObject from(JsonNode from) {
        return new RawObject(
                from.path("bucket").asText(),
                from.path("key").asText(),
                from.path("etag").asText(),
                from.path("size").asLong(),
                from.path("eventTime").asText());
    }

    private static Contents contents(JsonNode node) {
        JsonNode version = node.get("contractVersion");
        return new Contents(
                node.path("rows").asLong(),
                version == null ? OptionalInt.empty() : OptionalInt.of(version.asInt()),
                counts(node.path("counts")),
                Optional.ofNullable(node.get("quarantine")).map(Quarantined::read));
    }

    private static Optional<RowCounts> counts(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new RowCounts(
                node.path("checked").asLong(),
                node.path("inserts").asLong(),
                node.path("updates").asLong(),
                node.path("deletes").asLong()));
    }
}
