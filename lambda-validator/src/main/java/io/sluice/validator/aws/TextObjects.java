package io.sluice.validator.aws;

import static java.util.Objects.requireNonNull;

import io.sluice.validator.move.ObjectStore.Fetched;
import io.sluice.validator.move.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Objects that are small texts, read and written whole under conditions.
/// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html>
///
/// @param client client of S3
record TextObjects(S3Client client) {

    /// Longest text that is fetched. A contract of 4,096 columns takes less than one MiB.
    static final int MAX_BYTES = 8 << 20;

    private static final String JSON = "application/json";

    TextObjects {
        requireNonNull(client, "client is null");
    }

    boolean write(String bucket, String key, String text, Optional<String> knownEtag) throws StoreException {
        String what = "writing s3://%s/%s".formatted(bucket, key);
        try {
            client.putObject(
                    request -> {
                        request.bucket(bucket).key(key).contentType(JSON);
                        knownEtag.ifPresentOrElse(request::ifMatch, () -> request.ifNoneMatch("*"));
                    },
                    RequestBody.fromString(text));
            return true;
        } catch (S3Exception e) {
            if (S3Calls.isRefusedByCondition(e)) {
                return false;
            }
            throw S3Calls.failed(what, e);
        } catch (SdkException e) {
            throw S3Calls.failed(what, e);
        }
    }

    Fetched fetch(String bucket, String key, Optional<String> knownEtag) throws StoreException {
        String what = "reading s3://%s/%s".formatted(bucket, key);
        try {
            return client.getObject(
                    request -> {
                        request.bucket(bucket).key(key);
                        knownEtag.ifPresent(request::ifNoneMatch);
                    },
                    (response, body) -> new Fetched.Found(text(body), response.eTag()));
        } catch (S3Exception e) {
            if (e.statusCode() == S3Calls.NOT_MODIFIED) {
                return new Fetched.Unchanged();
            }
            if (S3Calls.isAbsent(e)) {
                return new Fetched.Absent();
            }
            throw S3Calls.failed(what, e);
        } catch (SdkException e) {
            throw S3Calls.failed(what, e);
        }
    }

    private static String text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw SdkClientException.create("text must be at most %d bytes".formatted(MAX_BYTES));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
