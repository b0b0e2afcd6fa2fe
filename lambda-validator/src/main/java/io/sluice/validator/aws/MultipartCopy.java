package io.sluice.validator.aws;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.move.NoLongerThereException;
import io.sluice.validator.move.StoreException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Copies an object that is too large for one request, in parts, each bound to the entity tag that was judged.
///
/// @param client client of the bucket's region
/// @param partBytes bytes of a part, at least 5 MiB and at most 5 GiB
record MultipartCopy(S3Client client, long partBytes) {

    /// Largest object that one request copies.
    /// See <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html>
    static final long MAX_SINGLE_COPY_BYTES = 5L << 30;

    /// A part of this size fits the largest object, 5 TiB, into fewer than the 10,000 parts that S3 allows.
    /// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html>
    static final long DEFAULT_PART_BYTES = 1L << 30;

    /// @throws NoLongerThereException if the object is not the one reported; then there is no copy
    void copy(RawObject raw, String bucket, String key) throws StoreException, NoLongerThereException {
        String upload = S3Calls.run(
                "starting the copy to s3://%s/%s".formatted(bucket, key),
                () -> client.createMultipartUpload(
                                request -> request.bucket(bucket).key(key))
                        .uploadId());
        try {
            List<CompletedPart> parts = parts(raw, bucket, key, upload);
            S3Calls.run(
                    "completing the copy to s3://%s/%s".formatted(bucket, key),
                    () -> client.completeMultipartUpload(request -> request.bucket(bucket)
                            .key(key)
                            .uploadId(upload)
                            .multipartUpload(body -> body.parts(parts))));
        } catch (StoreException e) {
            abort(bucket, key, upload, e);
            throw e;
        }
    }

    private List<CompletedPart> parts(RawObject raw, String bucket, String key, String upload)
            throws StoreException, NoLongerThereException {
        List<CompletedPart> parts = new ArrayList<>();
        for (long from = 0; from < raw.size(); from += partBytes) {
            String range = "bytes=%d-%d".formatted(from, Math.min(raw.size(), from + partBytes) - 1);
            int number = parts.size() + 1;
            String etag = S3Calls.runBound(
                    "copying %s of s3://%s/%s".formatted(range, raw.bucket(), raw.key()),
                    () -> client.uploadPartCopy(request -> request.sourceBucket(raw.bucket())
                                    .sourceKey(raw.key())
                                    .copySourceIfMatch(S3Calls.quoted(raw))
                                    .copySourceRange(range)
                                    .destinationBucket(bucket)
                                    .destinationKey(key)
                                    .uploadId(upload)
                                    .partNumber(number))
                            .copyPartResult()
                            .eTag());
            parts.add(CompletedPart.builder().partNumber(number).eTag(etag).build());
        }
        return parts;
    }

    /// Parts of an upload that nobody aborts are paid for; where this fails too, the bucket's lifecycle must do it.
    private void abort(String bucket, String key, String upload, StoreException reason) {
        try {
            S3Calls.run(
                    "aborting the copy to s3://%s/%s".formatted(bucket, key),
                    () -> client.abortMultipartUpload(
                            request -> request.bucket(bucket).key(key).uploadId(upload)));
        } catch (StoreException e) {
            reason.addSuppressed(e);
        }
    }
}
