package io.sluice.validator.support;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.Receipt.RawObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Events in the form in which S3 and SQS send them.
public final class Events {

    private Events() {}

    /// A batch of messages, called `message-0`, `message-1` and so on.
    public static String batch(String... bodies) {
        ObjectNode root = Json.mapper().createObjectNode();
        ArrayNode records = root.putArray("Records");
        for (String body : bodies) {
            records.addObject()
                    .put("messageId", "message-" + (records.size() - 1))
                    .put("receiptHandle", "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a")
                    .put("body", body)
                    .put("eventSource", "aws:sqs")
                    .put("awsRegion", "eu-west-2");
        }
        return Json.compact(root);
    }

    /// What S3 sends when the objects were created.
    public static String created(RawObject... objects) {
        ObjectNode root = Json.mapper().createObjectNode();
        ArrayNode records = root.putArray("Records");
        List.of(objects).forEach(object -> {
            ObjectNode created = records.addObject();
            created.put("eventVersion", "2.1").put("eventSource", "aws:s3").put("awsRegion", "eu-west-2");
            created.put("eventTime", object.eventTime()).put("eventName", "ObjectCreated:Put");
            ObjectNode s3 = created.putObject("s3").put("s3SchemaVersion", "1.0");
            s3.putObject("bucket").put("name", object.bucket()).put("arn", "arn:aws:s3:::" + object.bucket());
            s3.putObject("object")
                    .put("key", URLEncoder.encode(object.key(), StandardCharsets.UTF_8))
                    .put("size", object.size())
                    .put("eTag", object.etag())
                    .put("sequencer", "0055AED6DCD90281E5");
        });
        return Json.compact(root);
    }
}
