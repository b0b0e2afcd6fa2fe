package io.sluice.storage;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.Durability;
import io.sluice.config.Keeping;
import io.sluice.iam.Policies;
import io.sluice.iam.S3Action;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import software.amazon.awssdk.policybuilder.iam.IamConditionOperator;
import software.amazon.awssdk.policybuilder.iam.IamPrincipalType;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Takes the access logs of every other bucket of one account and region. **Stateful**.
///
/// It has no log of its own, which would fill itself.
/// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html>
public final class AccessLogs extends ComponentResource {

    private static final String TYPE = "sluice:storage:AccessLogs";

    private final BucketV2 bucket;

    public AccessLogs(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        Durability durability = args.keeping().durability();
        CustomResourceOptions.Builder stateful = CustomResourceOptions.builder();
        stateful.parent(this);
        stateful.protect(durability == Durability.PROTECTED);
        stateful.retainOnDelete(durability == Durability.PROTECTED);
        BucketV2Args own = BucketV2Args.builder()
                .forceDestroy(durability == Durability.DISPOSABLE)
                .build();
        this.bucket = new BucketV2(name, own, stateful.build());
        BucketRules rules = new BucketRules(name, bucket.bucket(), this);
        rules.encryptByS3();
        rules.keep(args.upkeep());
        rules.ownObjects();
        admit(
                name,
                args.accountId(),
                CustomResourceOptions.builder()
                        .parent(this)
                        .dependsOn(rules.blockPublicAccess())
                        .build());
        registerOutputs(Map.of("bucketName", bucket.bucket()));
    }

    /// Name of the bucket.
    public Output<String> bucketName() {
        return bucket.bucket();
    }

    private void admit(String name, String accountId, CustomResourceOptions after) {
        Output<String> policy = Policies.document(List.of(
                new BucketGrants(bucket.arn()).denyPlainText(),
                bucket.arn().applyValue(arn -> delivery(arn, accountId))));
        new BucketPolicy(
                name + "-policy",
                BucketPolicyArgs.builder()
                        .bucket(bucket.bucket())
                        .policy(policy)
                        .build(),
                after);
    }

    private static IamStatement delivery(String arn, String accountId) {
        return IamStatement.builder()
                .sid("LetS3DeliverAccessLogs")
                .effect(ALLOW)
                .addPrincipal(IamPrincipalType.SERVICE, "logging.s3.amazonaws.com")
                .addAction(S3Action.PUT)
                .addResource(arn + "/*")
                .addCondition(IamConditionOperator.STRING_EQUALS, "aws:SourceAccount", accountId)
                .build();
    }

    /// @param accountId account whose buckets are logged
    /// @param keeping how long logs are kept
    public record Args(String accountId, Keeping keeping) {

        public Args {
            requireNonNull(accountId, "accountId is null");
            requireNonNull(keeping, "keeping is null");
        }

        Upkeep upkeep() {
            return new Upkeep(
                    keeping.durability(),
                    Versioning.KEPT,
                    keeping.retention().noncurrentDays(),
                    OptionalInt.of(keeping.retention().logDays()));
        }
    }
}
