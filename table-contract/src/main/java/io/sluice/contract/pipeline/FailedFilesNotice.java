package io.sluice.contract.pipeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;

/// What the validator tells the topic of files that failed for one reason: one message a batch, table and rule.
///
/// @param database name of the pipeline's source database
/// @param table `schema.table`, or the raw key where no table could be told
/// @param rule identifier of the rule that failed first
/// @param reason a sentence: the first finding of the first file
/// @param files how many failed so, at least 1
/// @param first where the first of them is
/// @param last where the last of them is
public record FailedFilesNotice(
        String database, String table, String rule, String reason, int files, Place first, Place last) {

    /// Value of the property `format`, which tells this message from others of the topic.
    public static final String FORMAT = "sluice-failed-files";

    static final int VERSION = 1;

    public FailedFilesNotice {
        requireNonNull(database, "database is null");
        requireNonNull(table, "table is null");
        requireNonNull(rule, "rule is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(first, "first is null");
        requireNonNull(last, "last is null");
        if (files < 1) {
            throw new IllegalArgumentException("files of a notice must be 1 or more but was " + files);
        }
    }

    /// The message.
    public String write() {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("format", FORMAT).put("version", VERSION);
        node.put("database", database).put("table", table);
        node.put("rule", rule).put("reason", reason).put("files", files);
        node.set("first", Json.mapper().valueToTree(first));
        node.set("last", Json.mapper().valueToTree(last));
        return Json.compact(node);
    }

    /// @param message what [#write] gave
    public static FailedFilesNotice read(JsonNode message) {
        return new FailedFilesNotice(
                message.path("database").asText(),
                message.path("table").asText(),
                message.path("rule").asText(),
                message.path("reason").asText(),
                message.path("files").asInt(),
                Place.read(message.path("first")),
                Place.read(message.path("last")));
    }

    /// @param bucket fail bucket
    /// @param key key of the file there
    /// @param metadataBucket bucket of its receipt
    /// @param receiptKey key of its receipt there
    public record Place(String bucket, String key, String metadataBucket, String receiptKey) {

        public Place {
            requireNonNull(bucket, "bucket is null");
            requireNonNull(key, "key is null");
            requireNonNull(metadataBucket, "metadataBucket is null");
            requireNonNull(receiptKey, "receiptKey is null");
        }

        private static Place read(JsonNode node) {
            return new Place(
                    node.path("bucket").asText(),
                    node.path("key").asText(),
                    node.path("metadataBucket").asText(),
                    node.path("receiptKey").asText());
        }
    }
}
