package io.sluice.cli.validate;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.local.LocalException;
import io.sluice.validator.aws.DeleteGuard;
import io.sluice.validator.aws.S3Clients;
import io.sluice.validator.aws.S3ObjectStore;
import io.sluice.validator.move.StoreException;
import java.io.IOException;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/// An object on S3, read as the function reads it: in parts, each bound to the entity tag it had at first.
///
/// @param client client of S3
/// @param object the object
record S3Source(S3Client client, RawObject object) implements Source {

    private static final int MOVED = 301;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /// @param address `s3://bucket/key`
    static S3Source open(String address, Map<String, String> environment) {
        String[] parts = address.substring(S3.length()).split("/", 2);
        if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new LocalException("FILE must be s3://<bucket>/<key> but was '%s'".formatted(address));
        }
        try {
            S3Client client = S3Clients.from(environment);
            HeadObjectResponse head =
                    client.headObject(request -> request.bucket(parts[0]).key(parts[1]));
            String etag = head.eTag().replace("\"", "");
            return new S3Source(
                    client,
                    new RawObject(
                            parts[0],
                            parts[1],
                            etag,
                            head.contentLength(),
                            head.lastModified().toString()));
        } catch (SdkException | IllegalArgumentException e) {
            throw new LocalException("'%s' cannot be read: %s".formatted(address, reason(e)), e);
        }
    }

    /// What is wrong in the words of somebody who can cure it: those of the SDK tell what it looked at.
    private static String reason(RuntimeException e) {
        if (e instanceof AwsServiceException answer) {
            return switch (answer.statusCode()) {
                case NOT_FOUND -> "there is no such object";
                case FORBIDDEN -> "the credentials found here may not read it, or not see that it is not there";
                case MOVED -> "its bucket is in another region: set AWS_REGION";
                default -> "S3 answered with status %d".formatted(answer.statusCode());
            };
        }
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("Unable to load region")) {
            return "AWS_REGION, or a profile with a region, must be set";
        }
        return message.startsWith("Unable to load credentials")
                ? "AWS credentials must be set, by variables or a profile, but none were found"
                : message;
    }

    @Override
    public long size() {
        return object.size();
    }

    @Override
    public void read(long from, byte[] into, int at, int length) throws IOException {
        try {
            new S3ObjectStore(client, DeleteGuard.CONDITION).read(object, from, into, at, length);
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
