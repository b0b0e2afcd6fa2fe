package io.sluice.notifier.watch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The files that failed and that nobody has dealt with.
///
/// @param client S3
/// @param bucket the fail bucket
public record Quarantine(S3Client client, String bucket) {

    public Quarantine {
        requireNonNull(client, "client is null");
        requireNonNull(bucket, "bucket is null");
    }

    /// Age of the oldest file, zero where there is none. Every page of the bucket is read: S3 lists by name, not by
    /// age.
    public Duration oldest(Instant now) {
        ListObjectsV2Request request =
                ListObjectsV2Request.builder().bucket(bucket).build();
        Optional<Instant> first = client.listObjectsV2Paginator(request).contents().stream()
                .map(S3Object::lastModified)
                .min(Instant::compareTo);
        return first.map(then -> Duration.between(then, now))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }
}
