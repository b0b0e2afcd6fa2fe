package io.sluice.validator.aws;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.move.NoLongerThereException;
import io.sluice.validator.move.NoLongerThereException.Fate;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.move.StoreException;
import io.sluice.validator.move.Upload;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/// Object storage on S3.
///
/// Sends no encryption, ACL or tag headers: buckets encrypt by their default and own what is in them. Lists
/// nothing, yet needs `s3:ListBucket` on the raw and the metadata bucket: without it S3 answers 403 for an object
/// that is not there, and a file without a contract or an event delivered twice would come again until it is set
/// aside.
/// See <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html>
///
/// @param client client of S3
/// @param guard what keeps a delete from the wrong object
public record S3ObjectStore(S3Client client, DeleteGuard guard) implements ObjectStore {

    public S3ObjectStore {
        requireNonNull(client, "client is null");
        requireNonNull(guard, "guard is null");
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
            new MultipartCopy(client, MultipartCopy.partBytes(raw.size())).copy(raw, bucket, key);
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
        switch (guard) {
            case CONDITION -> {}
            case LOOK_BEFORE -> requireStillThere(raw);
        }
        S3Calls.runBound(
                "deleting %s".formatted(address(raw)),
                () -> client.deleteObject(
                        request -> request.bucket(raw.bucket()).key(raw.key()).ifMatch(S3Calls.quoted(raw))));
    }

    @Override
    public boolean write(String bucket, String key, String text, Optional<String> knownEtag) throws StoreException {
        return new TextObjects(client).write(bucket, key, text, knownEtag);
    }

    @Override
    public Fetched fetch(String bucket, String key, Optional<String> knownEtag) throws StoreException {
        return new TextObjects(client).fetch(bucket, key, knownEtag);
    }

    @Override
    public Optional<Stored> look(String bucket, String key) throws StoreException {
        try {
            HeadObjectResponse head = S3Calls.runBound(
                    "looking for s3://%s/%s".formatted(bucket, key),
                    () -> client.headObject(request -> request.bucket(bucket).key(key)));
            return Optional.of(new Stored(head.eTag().replace("\"", ""), head.contentLength()));
        } catch (NoLongerThereException e) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(String bucket, String key) throws StoreException {
        S3Calls.run(
                "removing s3://%s/%s".formatted(bucket, key),
                () -> client.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    @Override
    public Upload upload(String bucket, String key) {
        return new S3Upload(client, bucket, key, S3Upload.DEFAULT_PART_BYTES);
    }

    private void requireStillThere(RawObject raw) throws StoreException {
        String etag = S3Calls.runBound(
                "looking at %s".formatted(address(raw)),
                () -> client.headObject(request -> request.bucket(raw.bucket()).key(raw.key()))
                        .eTag());
        if (!etag.equals(S3Calls.quoted(raw))) {
            throw new NoLongerThereException(Fate.REPLACED);
        }
    }

    private static String address(RawObject raw) {
        return "s3://%s/%s".formatted(raw.bucket(), raw.key());
    }
}
