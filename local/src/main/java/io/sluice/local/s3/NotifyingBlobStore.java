package io.sluice.local.s3;

import java.io.InputStream;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// Tells of each object that came in, as S3 does with `s3:ObjectCreated:*`, which the server itself does not.
///
/// Copies are not told: the validator copies out of the raw bucket, never into it.
final class NotifyingBlobStore extends ForwardingBlobStore {

    private final Consumer<StoredObject> created;

    NotifyingBlobStore(BlobStore delegate, Consumer<StoredObject> created) {
        super(delegate);
        this.created = created;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        PutObjectResponse response = super.putBlob(request, content);
        tell(request.bucket(), request.key());
        return response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
        tell(upload.containerName(), upload.blobName());
        return response;
    }

    private void tell(String bucket, String key) {
        HeadObjectResponse stored = blobMetadataIfPresent(bucket, key);
        if (stored != null) {
            created.accept(Bucket.stored(bucket, key, stored.eTag(), stored.contentLength(), stored.lastModified()));
        }
    }
}
