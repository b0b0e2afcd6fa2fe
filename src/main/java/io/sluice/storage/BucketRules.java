package io.sluice.storage;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.s3.BucketLifecycleConfigurationV2;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2Args;
import com.pulumi.aws.s3.BucketLoggingV2;
import com.pulumi.aws.s3.BucketLoggingV2Args;
import com.pulumi.aws.s3.BucketOwnershipControls;
import com.pulumi.aws.s3.BucketOwnershipControlsArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2Args;
import com.pulumi.aws.s3.BucketVersioningV2;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.aws.s3.inputs.BucketOwnershipControlsRuleArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketVersioningV2VersioningConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;

/// The rules of one bucket, which AWS keeps apart from the bucket itself.
///
/// @param name logical name of the bucket
/// @param bucketName its physical name
/// @param parent the bucket's component
record BucketRules(String name, Output<String> bucketName, ComponentResource parent) {

    BucketRules {
        requireNonNull(name, "name is null");
        requireNonNull(bucketName, "bucketName is null");
        requireNonNull(parent, "parent is null");
    }

    /// Puts every object under the key, by a bucket key so that KMS is not asked for each.
    void encrypt(Output<String> keyArn) {
        BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs underKey =
                BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs.builder()
                        .sseAlgorithm("aws:kms")
                        .kmsMasterKeyId(keyArn)
                        .build();
        BucketServerSideEncryptionConfigurationV2RuleArgs rule =
                BucketServerSideEncryptionConfigurationV2RuleArgs.builder()
                        .applyServerSideEncryptionByDefault(underKey)
                        .bucketKeyEnabled(true)
                        .build();
        encryptBy(rule);
    }

    /// Puts every object under a key that S3 manages: where access logs are delivered, S3 takes no other.
    /// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html>
    void encryptByS3() {
        BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs managed =
                BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs.builder()
                        .sseAlgorithm("AES256")
                        .build();
        BucketServerSideEncryptionConfigurationV2RuleArgs rule =
                BucketServerSideEncryptionConfigurationV2RuleArgs.builder()
                        .applyServerSideEncryptionByDefault(managed)
                        .build();
        encryptBy(rule);
    }

    /// Keeps versions and removes what is no longer kept. The rules wait for versioning: S3 checks one by the other.
    void keep(Upkeep upkeep) {
        CustomResourceOptions.Builder after = CustomResourceOptions.builder();
        after.parent(parent);
        if (upkeep.versioning() == Versioning.KEPT) {
            after.dependsOn(versions());
        }
        BucketLifecycleConfigurationV2Args args = BucketLifecycleConfigurationV2Args.builder()
                .bucket(bucketName)
                .rules(new Lifecycle(upkeep).rules())
                .build();
        new BucketLifecycleConfigurationV2(name + "-lifecycle", args, after.build());
    }

    /// Writes down who asked for what, in another bucket.
    void log(Output<String> accessLogBucket) {
        BucketLoggingV2Args args = BucketLoggingV2Args.builder()
                .bucket(bucketName)
                .targetBucket(accessLogBucket)
                .targetPrefix(bucketName.applyValue(bucket -> bucket + "/"))
                .build();
        new BucketLoggingV2(name + "-logging", args, child());
    }

    private BucketVersioningV2 versions() {
        BucketVersioningV2Args args = BucketVersioningV2Args.builder()
                .bucket(bucketName)
                .versioningConfiguration(BucketVersioningV2VersioningConfigurationArgs.builder()
                        .status("Enabled")
                        .build())
                .build();
        return new BucketVersioningV2(name + "-versioning", args, child());
    }

    /// Makes access lists count for nothing.
    void ownObjects() {
        BucketOwnershipControlsArgs args = BucketOwnershipControlsArgs.builder()
                .bucket(bucketName)
                .rule(BucketOwnershipControlsRuleArgs.builder()
                        .objectOwnership("BucketOwnerEnforced")
                        .build())
                .build();
        new BucketOwnershipControls(name + "-ownership", args, child());
    }

    /// Keeps the bucket from ever being opened to the public.
    BucketPublicAccessBlock blockPublicAccess() {
        BucketPublicAccessBlockArgs args = BucketPublicAccessBlockArgs.builder()
                .bucket(bucketName)
                .blockPublicAcls(true)
                .blockPublicPolicy(true)
                .ignorePublicAcls(true)
                .restrictPublicBuckets(true)
                .build();
        return new BucketPublicAccessBlock(name + "-public-access", args, child());
    }

    private void encryptBy(BucketServerSideEncryptionConfigurationV2RuleArgs rule) {
        BucketServerSideEncryptionConfigurationV2Args args = BucketServerSideEncryptionConfigurationV2Args.builder()
                .bucket(bucketName)
                .rules(rule)
                .build();
        new BucketServerSideEncryptionConfigurationV2(name + "-encryption", args, child());
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(parent).build();
    }
}
