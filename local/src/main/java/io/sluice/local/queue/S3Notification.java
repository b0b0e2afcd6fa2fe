package io.sluice.local.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.local.s3.StoredObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;

/// An object-created event as S3 writes it.
///
/// The time is the object's own, so an event that is made again after a crash is the same event.
/// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html>
public final class S3Notification {

    private S3Notification() {}

    /// The event's JSON.
    public static String of(StoredObject object) {
        ObjectNode root = Json.mapper().createObjectNode();
        ObjectNode event = root.putArray("Records").addObject();
        event.put("eventVersion", "2.1");
        event.put("eventSource", "aws:s3");
        event.put("awsRegion", "eu-west-2");
        event.put("eventTime", object.storedAt().truncatedTo(ChronoUnit.MILLIS).toString());
        event.put("eventName", "ObjectCreated:Put");
        ObjectNode s3 = event.putObject("s3");
        s3.put("s3SchemaVersion", "1.0");
        ObjectNode bucket = s3.putObject("bucket");
        bucket.put("name", object.bucket());
        bucket.put("arn", "arn:aws:s3:::" + object.bucket());
        ObjectNode stored = s3.putObject("object");
        stored.put(
                "key", URLEncoder.encode(object.key(), StandardCharsets.UTF_8).replace("%2F", "/"));
        stored.put("size", object.size());
        stored.put("eTag", object.etag());
        stored.put("sequencer", "%016X".formatted(object.storedAt().toEpochMilli()));
        return Json.compact(root);
    }
}
