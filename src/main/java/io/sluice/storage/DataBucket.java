package io.sluice.storage;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
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

    private final BucketV2 bucket;

    public DataBucket(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        this.bucket = bucket(name, args.durability());
        BucketRules rules = new BucketRules(
                name,
                bucket.bucket(),
                CustomResourceOptions.builder().parent(this).build());
        rules.encrypt(args.keyArn());
        rules.forgetAbandonedUploads();
        rules.ownObjects();
        requireTls(name, rules.blockPublicAccess());
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
