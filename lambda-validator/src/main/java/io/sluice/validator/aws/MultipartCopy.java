package io.sluice.validator.aws;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.move.NoLongerThereException;
import io.sluice.validator.move.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;

/// Copies an object that is too large for one request, in parts, each bound to the entity tag that was judged.
///
/// What one request copies by itself, the content's type, the metadata and the tags, is read before and goes along.
/// So does the kind of checksum, which S3 makes anew of the parts.
///
/// @param client client of the bucket's region
/// @param partBytes bytes of a part, at least 5 MiB and at most 5 GiB
record MultipartCopy(S3Client client, long partBytes) {

    /// Largest object that one request copies.
    /// See <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html>
    static final long MAX_SINGLE_COPY_BYTES = 5L << 30;

    /// Bytes of a part where that makes few enough of them: small, so that many are copied side by side.
    private static final long USUAL_PART_BYTES = 256L << 20;

    /// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html>
    private static final int MAX_PARTS = 10_000;

    /// Parts that are copied side by side: 50 GB then take a minute or two and not ten.
    private static final int SIDE_BY_SIDE = 16;

    /// Bytes of a part for an object of that size.
    static long partBytes(long size) {
        return Math.max(USUAL_PART_BYTES, Math.ceilDiv(size, MAX_PARTS));
    }

    /// @throws NoLongerThereException if the object is not the one reported; then there is no copy
    void copy(RawObject raw, String bucket, String key) throws StoreException, NoLongerThereException {
        CreateMultipartUploadRequest beginning =
                CopiedProperties.of(client, raw).bucket(bucket).key(key).build();
        String upload = S3Calls.run(
                "starting the copy to s3://%s/%s".formatted(bucket, key),
                () -> client.createMultipartUpload(beginning).uploadId());
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

    private List<CompletedPart> parts(RawObject raw, String bucket, String key, String upload) throws StoreException {
        List<Callable<CompletedPart>> copies = new ArrayList<>();
        for (long from = 0; from < raw.size(); from += partBytes) {
            String range = "bytes=%d-%d".formatted(from, Math.min(raw.size(), from + partBytes) - 1);
            int number = copies.size() + 1;
            UploadPartCopyRequest part = UploadPartCopyRequest.builder()
                    .sourceBucket(raw.bucket())
                    .sourceKey(raw.key())
                    .copySourceIfMatch(S3Calls.quoted(raw))
                    .copySourceRange(range)
                    .destinationBucket(bucket)
                    .destinationKey(key)
                    .uploadId(upload)
                    .partNumber(number)
                    .build();
            copies.add(() -> part(part));
        }
        return SideBySide.run(copies, SIDE_BY_SIDE);
    }

    private CompletedPart part(UploadPartCopyRequest part) throws StoreException {
        CopyPartResult copied = S3Calls.runBound(
                "copying %s of s3://%s/%s".formatted(part.copySourceRange(), part.sourceBucket(), part.sourceKey()),
                () -> client.uploadPartCopy(part).copyPartResult());
        // A checksum that S3 gave for a part is asked for when the parts are put together; one it did not is null.
        return CompletedPart.builder()
                .partNumber(part.partNumber())
                .eTag(copied.eTag())
                .checksumCRC32(copied.checksumCRC32())
                .checksumCRC32C(copied.checksumCRC32C())
                .checksumCRC64NVME(copied.checksumCRC64NVME())
                .checksumSHA1(copied.checksumSHA1())
                .checksumSHA256(copied.checksumSHA256())
                .build();
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
