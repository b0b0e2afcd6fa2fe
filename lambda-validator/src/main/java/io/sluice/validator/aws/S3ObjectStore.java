package io.sluice.validator.aws;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.move.NoLongerThereException;
import io.sluice.validator.move.NoLongerThereException.Fate;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.move.StoreException;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Object storage on S3.
///
/// Sends no encryption, ACL or tag headers: buckets encrypt by their default and own what is in them.
///
/// @param client client of S3
public record S3ObjectStore(S3Client client) implements ObjectStore {

    private static final String JSON = "application/json";

    public S3ObjectStore {
        requireNonNull(client, "client is null");
    }

    @Override
    public byte[] read(RawObject raw, long from, int length) throws StoreException, NoLongerThereException {
        String what = "reading %d bytes of %s from byte %d".formatted(length, address(raw), from);
        byte[] bytes = S3Calls.runBound(
                what,
                () -> client.getObjectAsBytes(request -> request.bucket(raw.bucket())
                                .key(raw.key())
                                .ifMatch(raw.etag())
                                .range("bytes=%d-%d".formatted(from, from + length - 1)))
                        .asByteArrayUnsafe());
        if (bytes.length != length) {
            throw new StoreException("%s failed: got %d".formatted(what, bytes.length));
        }
        return bytes;
    }

    @Override
    public void copy(RawObject raw, String bucket, String key) throws StoreException, NoLongerThereException {
        if (raw.size() > MultipartCopy.MAX_SINGLE_COPY_BYTES) {
            new MultipartCopy(client, MultipartCopy.DEFAULT_PART_BYTES).copy(raw, bucket, key);
            return;
        }
        S3Calls.runBound(
                "copying %s to s3://%s/%s".formatted(address(raw), bucket, key),
                () -> client.copyObject(request -> request.sourceBucket(raw.bucket())
                        .sourceKey(raw.key())
                        .copySourceIfMatch(raw.etag())
                        .destinationBucket(bucket)
                        .destinationKey(key)));
    }

    @Override
    public void delete(RawObject raw) throws StoreException, NoLongerThereException {
        String what = "deleting %s".formatted(address(raw));
        String etag = S3Calls.runBound(
                what,
                () -> client.headObject(request -> request.bucket(raw.bucket()).key(raw.key()))
                        .eTag());
        if (!unquoted(etag).equals(raw.etag())) {
            throw new NoLongerThereException(Fate.REPLACED);
        }
        // S3 holds the entity tag against the object in the same instant; a server that knows no such condition
        // ignores it, and then the request before is what protects an object that came in between.
        // See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-deletes.html>
        S3Calls.runBound(
                what,
                () -> client.deleteObject(
                        request -> request.bucket(raw.bucket()).key(raw.key()).ifMatch(raw.etag())));
    }

    @Override
    public void write(String bucket, String key, String text) throws StoreException {
        S3Calls.run(
                "writing s3://%s/%s".formatted(bucket, key),
                () -> client.putObject(
                        request -> request.bucket(bucket).key(key).contentType(JSON), RequestBody.fromString(text)));
    }

    @Override
    public Fetched fetch(String bucket, String key, Optional<String> knownEtag) throws StoreException {
        try {
            ResponseBytes<GetObjectResponse> response = client.getObjectAsBytes(request -> {
                request.bucket(bucket).key(key);
                knownEtag.ifPresent(request::ifNoneMatch);
            });
            return new Fetched.Found(
                    response.asUtf8String(), response.response().eTag());
        } catch (S3Exception e) {
            if (e.statusCode() == S3Calls.NOT_MODIFIED) {
                return new Fetched.Unchanged();
            }
            if (S3Calls.isAbsent(e)) {
                return new Fetched.Absent();
            }
            throw new StoreException("reading s3://%s/%s failed: %s".formatted(bucket, key, e.getMessage()), e);
        } catch (SdkException e) {
            throw new StoreException("reading s3://%s/%s failed: %s".formatted(bucket, key, e.getMessage()), e);
        }
    }

    @Override
    public boolean exists(String bucket, String key) throws StoreException {
        try {
            S3Calls.runBound(
                    "looking for s3://%s/%s".formatted(bucket, key),
                    () -> client.headObject(request -> request.bucket(bucket).key(key)));
            return true;
        } catch (NoLongerThereException e) {
            return false;
        }
    }

    private static String address(RawObject raw) {
        return "s3://%s/%s".formatted(raw.bucket(), raw.key());
    }

    private static String unquoted(String etag) {
        return etag.replace("\"", "");
    }
}
