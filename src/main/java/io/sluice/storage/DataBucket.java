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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// A private, encrypted bucket that speaks TLS only and logs who asks. **Stateful**.
public final class DataBucket extends ComponentResource {

    private static final String TYPE = "sluice:storage:DataBucket";

    private final BucketV2 bucket;

    public DataBucket(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        this.bucket = bucket(name, args);
        BucketRules rules = new BucketRules(name, bucket.bucket(), this);
        rules.encrypt(args.keyArn());
        rules.keep(args.upkeep());
        rules.log(args.accessLogBucket());
        rules.ownObjects();
        admit(name, args, rules.blockPublicAccess());
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

    private BucketV2 bucket(String name, Args args) {
        Durability durability = args.upkeep().durability();
        CustomResourceOptions.Builder stateful = CustomResourceOptions.builder();
        stateful.parent(this);
        stateful.protect(durability == Durability.PROTECTED);
        stateful.retainOnDelete(durability == Durability.PROTECTED);
        BucketV2Args.Builder own = BucketV2Args.builder();
        own.forceDestroy(durability == Durability.DISPOSABLE);
        args.bucketName().ifPresent(own::bucket);
        return new BucketV2(name, own.build(), stateful.build());
    }

    private void admit(String name, Args args, BucketPublicAccessBlock before) {
        List<Output<IamStatement>> statements = new ArrayList<>(List.of(grants().denyPlainText()));
        args.guests().forEach(guest -> statements.addAll(grants().admit(guest)));
        CustomResourceOptions.Builder after = CustomResourceOptions.builder();
        after.parent(this);
        // S3 refuses two changes of a bucket's access at the same time (OperationAborted).
        after.dependsOn(before);
        new BucketPolicy(
                name + "-policy",
                BucketPolicyArgs.builder()
                        .bucket(bucket.bucket())
                        .policy(Policies.document(statements))
                        .build(),
                after.build());
    }

    /// @param keyArn key that objects are encrypted under
    /// @param upkeep how long the bucket and what is in it are kept
    /// @param accessLogBucket bucket that takes the access log
    /// @param guests ARNs of roles of other accounts that read and write here
    /// @param bucketName physical name, where something else must know it beforehand
    public record Args(
            Output<String> keyArn,
            Upkeep upkeep,
            Output<String> accessLogBucket,
            List<Output<String>> guests,
            Optional<String> bucketName) {

        public Args {
            requireNonNull(keyArn, "keyArn is null");
            requireNonNull(upkeep, "upkeep is null");
            requireNonNull(accessLogBucket, "accessLogBucket is null");
            requireNonNull(bucketName, "bucketName is null");
            guests = List.copyOf(guests);
        }

        /// Of a bucket whose name Pulumi makes.
        public Args(Output<String> keyArn, Upkeep upkeep, Output<String> accessLogBucket, List<Output<String>> guests) {
            this(keyArn, upkeep, accessLogBucket, guests, Optional.empty());
        }
    }
}
