package io.sluice.storage;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.s3.BucketLifecycleConfigurationV2;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2Args;
import com.pulumi.aws.s3.BucketOwnershipControls;
import com.pulumi.aws.s3.BucketOwnershipControlsArgs;
import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2Args;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleFilterArgs;
import com.pulumi.aws.s3.inputs.BucketOwnershipControlsRuleArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.Durability;
import io.sluice.iam.Policies;
import java.util.List;
import java.util.Map;

/// A private, encrypted bucket that speaks TLS only. **Stateful**.
///
/// It keeps no versions: DMS and the validator delete what they moved, and a deleted version that stays makes DMS's
/// listings time out. See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html>
public final class DataBucket extends ComponentResource {

    private static final String TYPE = "sluice:storage:DataBucket";

    /// Parts of an upload that broke off cost money and are in no listing.
    private static final int ABANDONED_UPLOAD_DAYS = 7;

    private final CustomResourceOptions child =
            CustomResourceOptions.builder().parent(this).build();
    private final BucketV2 bucket;

    public DataBucket(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        this.bucket = bucket(name, args.durability());
        encrypt(name, args.keyArn());
        forgetAbandonedUploads(name);
        ownObjects(name);
        requireTls(name, blockPublicAccess(name));
        registerOutputs(Map.of("bucketName", bucket.bucket(), "bucketArn", bucket.arn()));
    }

    /// Name of the bucket.
    public Output<String> bucketName() {
        return bucket.bucket();
    }

    /// ARN of the bucket.
    public Output<String> arn() {
        return bucket.arn();
    }

    /// The statements that open the bucket.
    public BucketGrants grants() {
        return new BucketGrants(bucket.arn());
    }

    private BucketV2 bucket(String name, Durability durability) {
        CustomResourceOptions.Builder stateful = CustomResourceOptions.builder();
        stateful.parent(this);
        stateful.protect(durability == Durability.PROTECTED);
        stateful.retainOnDelete(durability == Durability.PROTECTED);
        BucketV2Args args = BucketV2Args.builder()
                .forceDestroy(durability == Durability.DISPOSABLE)
                .build();
        return new BucketV2(name, args, stateful.build());
    }

    private void encrypt(String name, Output<String> keyArn) {
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
        new BucketServerSideEncryptionConfigurationV2(
                name + "-encryption",
                BucketServerSideEncryptionConfigurationV2Args.builder()
                        .bucket(bucket.bucket())
                        .rules(rule)
                        .build(),
                child);
    }

    private void forgetAbandonedUploads(String name) {
        BucketLifecycleConfigurationV2RuleArgs rule = BucketLifecycleConfigurationV2RuleArgs.builder()
                .id("abandoned-uploads")
                .status("Enabled")
                .filter(BucketLifecycleConfigurationV2RuleFilterArgs.builder().build())
                .abortIncompleteMultipartUpload(
                        BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs.builder()
                                .daysAfterInitiation(ABANDONED_UPLOAD_DAYS)
                                .build())
                .build();
        new BucketLifecycleConfigurationV2(
                name + "-lifecycle",
                BucketLifecycleConfigurationV2Args.builder()
                        .bucket(bucket.bucket())
                        .rules(rule)
                        .build(),
                child);
    }

    private void ownObjects(String name) {
        new BucketOwnershipControls(
                name + "-ownership",
                BucketOwnershipControlsArgs.builder()
                        .bucket(bucket.bucket())
                        .rule(BucketOwnershipControlsRuleArgs.builder()
                                .objectOwnership("BucketOwnerEnforced")
                                .build())
                        .build(),
                child);
    }

    private BucketPublicAccessBlock blockPublicAccess(String name) {
        BucketPublicAccessBlockArgs args = BucketPublicAccessBlockArgs.builder()
                .bucket(bucket.bucket())
                .blockPublicAcls(true)
                .blockPublicPolicy(true)
                .ignorePublicAcls(true)
                .restrictPublicBuckets(true)
                .build();
        return new BucketPublicAccessBlock(name + "-public-access", args, child);
    }

    private void requireTls(String name, BucketPublicAccessBlock before) {
        CustomResourceOptions.Builder after = CustomResourceOptions.builder();
        after.parent(this);
        // S3 refuses two changes of a bucket's access at the same time (OperationAborted).
        after.dependsOn(before);
        new BucketPolicy(
                name + "-policy",
                BucketPolicyArgs.builder()
                        .bucket(bucket.bucket())
                        .policy(Policies.document(List.of(grants().denyPlainText())))
                        .build(),
                after.build());
    }

    /// @param keyArn key that objects are encrypted under
    /// @param durability what becomes of the bucket at the end of the stack
    public record Args(Output<String> keyArn, Durability durability) {

        public Args {
            requireNonNull(keyArn, "keyArn is null");
            requireNonNull(durability, "durability is null");
        }
    }
}
