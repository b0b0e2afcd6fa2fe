package io.sluice.controls;

import static java.util.Objects.requireNonNull;

import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.PolicyStatement;
import io.sluice.plan.document.Resource;
import java.util.List;
import java.util.Optional;

/// The settings of one bucket, which Pulumi keeps in resources of their own.
///
/// @param plan the plan
/// @param bucket the bucket
record BucketPart(PlanDocument plan, Resource bucket) {

    /// Type of the bucket itself.
    static final String BUCKET = "aws:s3/bucketV2:BucketV2";

    /// Type of the setting that logs access to a bucket.
    static final String LOGGING = "aws:s3/bucketLoggingV2:BucketLoggingV2";

    BucketPart {
        requireNonNull(plan, "plan is null");
        requireNonNull(bucket, "bucket is null");
    }

    /// The resource of a type that is about this bucket.
    Optional<Resource> find(String type) {
        String name = bucket.output("bucket").asText();
        return plan.all(type).stream()
                .filter(resource -> resource.input("bucket").asText().equals(name))
                .findFirst();
    }

    /// Whether other buckets write their access logs here.
    boolean holdsAccessLogs() {
        String name = bucket.output("bucket").asText();
        return plan.all(LOGGING).stream()
                .anyMatch(logging -> logging.input("targetBucket").asText().equals(name));
    }

    /// What the bucket's policy says; nothing if it has none.
    List<PolicyStatement> statements() {
        return find("aws:s3/bucketPolicy:BucketPolicy")
                .map(policy -> Rules.statements(policy, "policy"))
                .orElse(List.of());
    }

    /// Whether old versions are kept.
    boolean isVersioned() {
        return find("aws:s3/bucketVersioningV2:BucketVersioningV2")
                .filter(versioning -> versioning
                        .input("versioningConfiguration")
                        .path("status")
                        .asText()
                        .equals("Enabled"))
                .isPresent();
    }

    /// Whether any rule for the life of its objects is on.
    boolean hasLifecycle() {
        return find("aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2")
                .filter(lifecycle -> lifecycle
                        .input("rules")
                        .valueStream()
                        .anyMatch(rule -> rule.path("status").asText().equals("Enabled")))
                .isPresent();
    }
}
