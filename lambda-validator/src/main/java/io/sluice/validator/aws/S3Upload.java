package io.sluice.validator.aws;

import io.sluice.validator.move.StoreException;
import io.sluice.validator.move.Upload;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Sends a file as it is made: in one request if it is small, else in parts of one size.
final class S3Upload implements Upload {

    /// Bytes of a part. S3 takes 5 MiB at least and 10,000 parts at most, so a file may have 78 GiB.
    /// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html>
    static final int DEFAULT_PART_BYTES = 8 << 20;

    private static final int FIRST_BYTES = 64 << 10;

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final int partBytes;
    private final List<CompletedPart> parts = new ArrayList<>();
    private Optional<String> upload = Optional.empty();
    private byte[] part = new byte[FIRST_BYTES];
    private int filled;

    S3Upload(S3Client client, String bucket, String key, int partBytes) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.partBytes = partBytes;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws StoreException {
        int at = from;
        while (at < from + length) {
            if (filled == partBytes) {
                send();
            }
            int some = Math.min(from + length - at, partBytes - filled);
            if (filled + some > part.length) {
                part = Arrays.copyOf(part, Math.min(partBytes, Math.max(filled + some, 2 * part.length)));
            }
            System.arraycopy(bytes, at, part, filled, some);
            filled += some;
            at += some;
        }
    }

    @Override
    public void complete() throws StoreException {
        if (upload.isEmpty()) {
            call(() -> client.putObject(request -> request.bucket(bucket).key(key), body()));
            return;
        }
        send();
        call(() -> client.completeMultipartUpload(request ->
                request.bucket(bucket).key(key).uploadId(upload.get()).multipartUpload(body -> body.parts(parts))));
        upload = Optional.empty();
    }

    /// Parts of an upload that nobody aborts are paid for; where this fails, the bucket's lifecycle must do it.
    @Override
    public void abort() {
        if (upload.isEmpty()) {
            return;
        }
        try {
            call(() -> client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(key).uploadId(upload.get())));
        } catch (StoreException ignored) {
            // What made the caller give up is told; that parts stay is nothing anybody could act on sooner.
        }
    }

    private void send() throws StoreException {
        if (upload.isEmpty()) {
            upload = Optional.of(call(() -> client.createMultipartUpload(
                            request -> request.bucket(bucket).key(key))
                    .uploadId()));
        }
        int number = parts.size() + 1;
        String etag = call(() -> client.uploadPart(
                        request -> request.bucket(bucket)
                                .key(key)
                                .uploadId(upload.get())
                                .partNumber(number),
                        body())
                .eTag());
        parts.add(CompletedPart.builder().partNumber(number).eTag(etag).build());
        filled = 0;
    }

    /// The part as it lies here: the client asks for it again where it must send it again, and has no copy of its
    /// own.
    private RequestBody body() {
        return RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(part, 0, filled), filled, "application/octet-stream");
    }

    private <T> T call(java.util.function.Supplier<T> call) throws StoreException {
        return S3Calls.run("writing s3://%s/%s".formatted(bucket, key), call);
    }
}
