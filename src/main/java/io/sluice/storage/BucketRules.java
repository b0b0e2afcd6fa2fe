package io.sluice.storage;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.s3.BucketLifecycleConfigurationV2;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2Args;
import com.pulumi.aws.s3.BucketOwnershipControls;
import com.pulumi.aws.s3.BucketOwnershipControlsArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2Args;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleFilterArgs;
import com.pulumi.aws.s3.inputs.BucketOwnershipControlsRuleArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;

/// The rules of one bucket, which AWS keeps apart from the bucket itself.
///
/// @param name logical name of the bucket
/// @param bucketName its physical name
/// @param child options that put a rule below the bucket's component
record BucketRules(String name, Output<String> bucketName, CustomResourceOptions child) {

    /// Parts of an upload that broke off cost money and are in no listing.
    private static final int ABANDONED_UPLOAD_DAYS = 7;

    BucketRules {
        requireNonNull(name, "name is null");
        requireNonNull(bucketName, "bucketName is null");
        requireNonNull(child, "child is null");
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
        BucketServerSideEncryptionConfigurationV2Args args = BucketServerSideEncryptionConfigurationV2Args.builder()
                .bucket(bucketName)
                .rules(rule)
                .build();
        new BucketServerSideEncryptionConfigurationV2(name + "-encryption", args, child);
    }

    /// Removes what broken uploads left.
    void forgetAbandonedUploads() {
        BucketLifecycleConfigurationV2RuleArgs rule = BucketLifecycleConfigurationV2RuleArgs.builder()
                .id("abandoned-uploads")
                .status("Enabled")
                .filter(BucketLifecycleConfigurationV2RuleFilterArgs.builder().build())
                .abortIncompleteMultipartUpload(
                        BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs.builder()
                                .daysAfterInitiation(ABANDONED_UPLOAD_DAYS)
                                .build())
                .build();
        BucketLifecycleConfigurationV2Args args = BucketLifecycleConfigurationV2Args.builder()
                .bucket(bucketName)
                .rules(rule)
                .build();
        new BucketLifecycleConfigurationV2(name + "-lifecycle", args, child);
    }

    /// Makes access lists count for nothing.
    void ownObjects() {
        BucketOwnershipControlsArgs args = BucketOwnershipControlsArgs.builder()
                .bucket(bucketName)
                .rule(BucketOwnershipControlsRuleArgs.builder()
                        .objectOwnership("BucketOwnerEnforced")
                        .build())
                .build();
        new BucketOwnershipControls(name + "-ownership", args, child);
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
        return new BucketPublicAccessBlock(name + "-public-access", args, child);
    }
}
