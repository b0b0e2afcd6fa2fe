package io.sluice.validator;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.Receipt.RawObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads S3's event notification: which objects were created.
///
/// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html>
final class ObjectEvents {

    /// Sent once when notifications are switched on; it reports no object.
    private static final String TEST_EVENT = "s3:TestEvent";

    private static final String CREATED = "ObjectCreated:";

    private ObjectEvents() {}

    /// @param bucket the only bucket whose objects may be reported
    /// @throws MalformedEventException naming what is missing or wrong
    static List<RawObject> read(String body, String bucket) throws MalformedEventException {
        JsonNode event = parse(body);
        if (event.path("Event").asText().equals(TEST_EVENT)) {
            return List.of();
        }
        if (!event.path("Records").isArray()) {
            throw new MalformedEventException("message must be an S3 event but has no list of Records");
        }
        List<RawObject> objects = new ArrayList<>();
        for (JsonNode created : event.path("Records")) {
            objects.add(object(created, bucket));
        }
        return objects;
    }

    private static RawObject object(JsonNode event, String expectedBucket) throws MalformedEventException {
        String name = text(event, "eventName");
        if (!name.startsWith(CREATED)) {
            throw new MalformedEventException("eventName must start with %s but was '%s'".formatted(CREATED, name));
        }
        String bucket = text(event.path("s3").path("bucket"), "name");
        if (!bucket.equals(expectedBucket)) {
            throw new MalformedEventException(
                    "bucket must be the raw bucket '%s' but was '%s'".formatted(expectedBucket, bucket));
        }
        JsonNode object = event.path("s3").path("object");
        if (!object.path("size").isIntegralNumber() || object.path("size").asLong() < 0) {
            throw new MalformedEventException(
                    "size must be a number of bytes but was %s".formatted(object.path("size")));
        }
        return new RawObject(
                bucket,
                decoded(text(object, "key")),
                text(object, "eTag"),
                object.path("size").asLong(),
                time(text(event, "eventTime")));
    }

    /// Keys come encoded as in an HTML form: a plus sign is a space.
    private static String decoded(String key) throws MalformedEventException {
        try {
            return URLDecoder.decode(key, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedEventException("key must be URL-encoded but was '%s'".formatted(key));
        }
    }

    private static String time(String text) throws MalformedEventException {
        try {
            Instant.parse(text);
            return text;
        } catch (DateTimeException e) {
            throw new MalformedEventException("eventTime must be an instant but was '%s'".formatted(text));
        }
    }

    private static JsonNode parse(String body) throws MalformedEventException {
        try {
            return Json.parse(body, "message");
        } catch (IllegalArgumentException e) {
            throw new MalformedEventException(e.getMessage());
        }
    }

    private static String text(JsonNode node, String property) throws MalformedEventException {
        String value = node.path(property).asText();
        if (value.isEmpty()) {
            throw new MalformedEventException("%s of an S3 event must be given but is missing".formatted(property));
        }
        return value;
    }
}
