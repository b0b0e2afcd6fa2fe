package io.sluice.local.s3;

import io.sluice.local.LocalException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// The few things this program itself asks of a bucket, in its own words.
///
/// @param client client of the server
/// @param bucket the bucket
public record Bucket(S3Client client, String bucket) {

    /// Stores a file.
    public void put(String key, Path file) {
        put(key, RequestBody.fromFile(file));
    }

    /// Stores text as UTF-8.
    public void put(String key, String text) {
        put(key, RequestBody.fromString(text, StandardCharsets.UTF_8));
    }

    /// The text of an object, empty if there is none.
    public Optional<String> text(String key) {
        try {
            return Optional.of(
                    client.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                            .asUtf8String());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    /// Every object below a prefix, by key.
    public List<StoredObject> list(String prefix) {
        List<StoredObject> objects = new ArrayList<>();
        client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                .map(found -> stored(bucket, found.key(), found.eTag(), found.size(), found.lastModified()))
                .forEach(objects::add);
        return objects;
    }

    static StoredObject stored(String bucket, String key, String etag, Long size, Instant storedAt) {
        // S3 keeps whole seconds, so that an event and a listing give the same time.
        return new StoredObject(bucket, key, etag.replace("\"", ""), size, storedAt.truncatedTo(ChronoUnit.SECONDS));
    }

    private void put(String key, RequestBody body) {
        try {
            client.putObject(request -> request.bucket(bucket).key(key), body);
        } catch (SdkException e) {
            throw new LocalException(
                    "object '%s' must be stored in bucket '%s' but was not: %s".formatted(key, bucket, e.getMessage()),
                    e);
        }
    }
}
