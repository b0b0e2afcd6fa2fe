package io.sluice.bootstrap.permissions;

import static io.sluice.bootstrap.permissions.Scope.BUCKETS;
import static io.sluice.bootstrap.permissions.Scope.CONTRACTS;

import java.util.List;

/// Buckets, their rules, and the contracts in them.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html>
final class StorageTypes {

    private StorageTypes() {}

    static List<ManagedType> all() {
        return List.of(
                bucket(),
                rule("bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2", "LifecycleConfiguration"),
                rule("bucketLoggingV2:BucketLoggingV2", "BucketLogging"),
                rule("bucketNotification:BucketNotification", "BucketNotification"),
                rule("bucketOwnershipControls:BucketOwnershipControls", "BucketOwnershipControls"),
                rule("bucketPublicAccessBlock:BucketPublicAccessBlock", "BucketPublicAccessBlock"),
                rule(
                        "bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                        "EncryptionConfiguration"),
                rule("bucketVersioningV2:BucketVersioningV2", "BucketVersioning"),
                new ManagedType(
                        "aws:s3/bucketPolicy:BucketPolicy",
                        List.of(Grant.of(BUCKETS, "s3", "GetBucketPolicy", "ListBucket")),
                        List.of(Grant.of(BUCKETS, "s3", "PutBucketPolicy", "DeleteBucketPolicy"))),
                contract());
    }

    /// The provider reads everything that a bucket's former, single resource held.
    private static ManagedType bucket() {
        Grant read = Grant.of(
                BUCKETS,
                "s3",
                "GetAccelerateConfiguration",
                "GetBucketAcl",
                "GetBucketCORS",
                "GetBucketLocation",
                "GetBucketLogging",
                "GetBucketObjectLockConfiguration",
                "GetBucketPolicy",
                "GetBucketRequestPayment",
                "GetBucketTagging",
                "GetBucketVersioning",
                "GetBucketWebsite",
                "GetEncryptionConfiguration",
                "GetLifecycleConfiguration",
                "GetReplicationConfiguration",
                "ListBucket");
        Grant write = Grant.of(BUCKETS, "s3", "CreateBucket", "DeleteBucket", "PutBucketTagging");
        return new ManagedType("aws:s3/bucketV2:BucketV2", List.of(read), List.of(write));
    }

    /// A rule is also taken away by the action that sets it.
    private static ManagedType rule(String type, String what) {
        return new ManagedType(
                "aws:s3/" + type,
                List.of(Grant.of(BUCKETS, "s3", "Get" + what, "ListBucket")),
                List.of(Grant.of(BUCKETS, "s3", "Put" + what)));
    }

    /// To read what it is, the provider asks for the head of the object, which is allowed by the action that gets it.
    private static ManagedType contract() {
        return new ManagedType(
                "aws:s3/bucketObjectv2:BucketObjectv2",
                List.of(Grant.of(CONTRACTS, "s3", "GetObject", "GetObjectTagging")),
                List.of(
                        Grant.of(
                                CONTRACTS,
                                "s3",
                                "PutObject",
                                "PutObjectTagging",
                                "DeleteObject",
                                "DeleteObjectVersion"),
                        Grant.of(BUCKETS, "s3", "ListBucketVersions")));
    }
}
