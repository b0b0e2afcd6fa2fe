package io.sluice.validator.aws;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.move.NoLongerThereException;
import io.sluice.validator.move.NoLongerThereException.Fate;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.move.Outputs;
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

/// Object storage on S3.
///
/// Sends no encryption, ACL or tag headers: buckets encrypt by their default and own what is in them. Lists nothing,
/// yet needs `s3:ListBucket` on the raw and the metadata bucket: without it S3 answers 403 for an object that is not
/// there, and a file without a contract or an event delivered twice would come again until it is set aside.
/// See <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html>
///
/// @param client client of S3
public record S3ObjectStore(S3Client client) implements ObjectStore {

    /// Longest text that is fetched. A contract of 4,096 columns takes less than one MiB.
    static final int MAX_TEXT_BYTES = 8 << 20;

    private static final String JSON = "application/json";

    public S3ObjectStore {
        requireNonNull(client, "client is null");
    }

    @Override
    public void read(RawObject raw, long from, byte[] into, int at, int length)
            throws StoreException, NoLongerThereException {
        String what = "reading %d bytes of %s from byte %d".formatted(length, address(raw), from);
        int found = S3Calls.runBound(
                what,
                () -> client.getObject(
                        request -> request.bucket(raw.bucket())
                                .key(raw.key())
                                .ifMatch(S3Calls.quoted(raw))
                                .range("bytes=%d-%d".formatted(from, from + length - 1)),
                        (response, body) -> body.readNBytes(into, at, length) + (body.read() < 0 ? 0 : 1)));
        if (found != length) {
            throw new StoreException("%s failed: got %d".formatted(what, found));
        }
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
                        .copySourceIfMatch(S3Calls.quoted(raw))
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
        if (!etag.equals(S3Calls.quoted(raw))) {
            throw new NoLongerThereException(Fate.REPLACED);
        }
        // S3 holds the entity tag against the object in the same instant; a server that knows no such condition
        // ignores it, and then the request before is what protects an object that came in between.
        // See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-deletes.html>
        S3Calls.runBound(
                what,
                () -> client.deleteObject(
                        request -> request.bucket(raw.bucket()).key(raw.key()).ifMatch(S3Calls.quoted(raw))));
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

    @Override
    public Outputs outputs() {
        return new S3Outputs(client);
    }

    private static String text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_TEXT_BYTES + 1);
        if (bytes.length > MAX_TEXT_BYTES) {
            throw SdkClientException.create("text must be at most %d bytes".formatted(MAX_TEXT_BYTES));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String address(RawObject raw) {
        return "s3://%s/%s".formatted(raw.bucket(), raw.key());
    }
}
