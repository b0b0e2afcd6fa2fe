package io.sluice.validator.aws;

import static java.util.Objects.requireNonNull;

import io.sluice.validator.move.Outputs;
import io.sluice.validator.move.StoreException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Writes to S3 under conditions, and files of unknown length.
///
/// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html>
///
/// @param client client of S3
record S3Outputs(S3Client client) implements Outputs {

    /// Another writer is at the same key: S3 asks to try again.
    private static final int CONFLICT = 409;

    private static final String JSON = "application/json";

    S3Outputs {
        requireNonNull(client, "client is null");
    }

    @Override
    public boolean replace(String bucket, String key, String text, Optional<String> etag) throws StoreException {
        try {
            client.putObject(
                    request -> {
                        request.bucket(bucket).key(key).contentType(JSON);
                        etag.ifPresentOrElse(request::ifMatch, () -> request.ifNoneMatch("*"));
                    },
                    RequestBody.fromString(text));
            return true;
        } catch (S3Exception e) {
            // An object that is to be replaced may be gone, which is another text too.
            if (e.statusCode() == S3Calls.PRECONDITION_FAILED || e.statusCode() == CONFLICT || S3Calls.isAbsent(e)) {
                return false;
            }
            throw S3Calls.failed("writing s3://%s/%s".formatted(bucket, key), e);
        } catch (SdkException e) {
            throw S3Calls.failed("writing s3://%s/%s".formatted(bucket, key), e);
        }
    }

    @Override
    public Upload upload(String bucket, String key) {
        return new S3Upload(client, bucket, key, S3Upload.DEFAULT_PART_BYTES);
    }
}
