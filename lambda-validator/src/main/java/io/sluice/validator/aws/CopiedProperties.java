package io.sluice.validator.aws;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.move.NoLongerThereException;
import io.sluice.validator.move.StoreException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/// What an object is besides its bytes, for a copy that S3 does not make in one request.
/// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/CopyingObjectsMPUapi.html>
final class CopiedProperties {

    private CopiedProperties() {}

    /// The beginning of a copy that is as the object is.
    ///
    /// @throws NoLongerThereException if the object is not the one reported
    static CreateMultipartUploadRequest.Builder of(S3Client client, RawObject raw)
            throws StoreException, NoLongerThereException {
        String what = "looking at s3://%s/%s".formatted(raw.bucket(), raw.key());
        HeadObjectResponse head = S3Calls.runBound(
                what,
                () -> client.headObject(request -> request.bucket(raw.bucket())
                        .key(raw.key())
                        .ifMatch(S3Calls.quoted(raw))
                        .checksumMode(ChecksumMode.ENABLED)));
        CreateMultipartUploadRequest.Builder copy = CreateMultipartUploadRequest.builder()
                .contentType(head.contentType())
                .contentEncoding(head.contentEncoding())
                .contentLanguage(head.contentLanguage())
                .contentDisposition(head.contentDisposition())
                .cacheControl(head.cacheControl())
                .metadata(head.metadata());
        checksum(head).ifPresent(copy::checksumAlgorithm);
        // S3 counts the tags only for those who may read them, and says nothing where there are none.
        return head.tagCount() == null || head.tagCount() == 0 ? copy : copy.tagging(tags(client, raw));
    }

    /// The kind of checksum that the object has.
    private static Optional<ChecksumAlgorithm> checksum(HeadObjectResponse head) {
        Map<ChecksumAlgorithm, Optional<String>> kinds = new EnumMap<>(Map.of(
                ChecksumAlgorithm.CRC64_NVME, Optional.ofNullable(head.checksumCRC64NVME()),
                ChecksumAlgorithm.CRC32, Optional.ofNullable(head.checksumCRC32()),
                ChecksumAlgorithm.CRC32_C, Optional.ofNullable(head.checksumCRC32C()),
                ChecksumAlgorithm.SHA1, Optional.ofNullable(head.checksumSHA1()),
                ChecksumAlgorithm.SHA256, Optional.ofNullable(head.checksumSHA256())));
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue().isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Tagging tags(S3Client client, RawObject raw) throws StoreException, NoLongerThereException {
        String what = "reading the tags of s3://%s/%s".formatted(raw.bucket(), raw.key());
        List<Tag> tags = S3Calls.runBound(
                what,
                () -> client.getObjectTagging(
                                request -> request.bucket(raw.bucket()).key(raw.key()))
                        .tagSet());
        return Tagging.builder().tagSet(tags).build();
    }
}
