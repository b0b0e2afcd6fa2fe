package io.sluice.contract.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import java.util.ArrayList;
import java.util.List;

/// One message of a batch that SQS gave to the function.
///
/// See <https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html>
///
/// @param id what the function names a failed message by
/// @param body what was sent
/// @param receives how often it was delivered, this time included
public record QueueMessage(String id, String body, int receives) {

    /// @throws IllegalArgumentException if the input is not a batch: then every message of it comes again
    public static List<QueueMessage> readBatch(String input) {
        List<QueueMessage> messages = new ArrayList<>();
        JsonNode records = Json.parse(input, "input").path("Records");
        if (!records.isArray()) {
            throw new IllegalArgumentException("input must be an SQS event but has no list of Records");
        }
        for (JsonNode message : records) {
            if (message.path("messageId").asText().isEmpty()) {
                throw new IllegalArgumentException("every record of an SQS event must have a messageId");
            }
            messages.add(new QueueMessage(
                    message.path("messageId").asText(),
                    message.path("body").asText(),
                    message.path("attributes").path("ApproximateReceiveCount").asInt(1)));
        }
        return messages;
    }
}
