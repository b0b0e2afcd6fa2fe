package io.sluice.storage;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.core.Output;
import io.sluice.iam.KmsAction;
import java.util.Optional;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// The bucket that files which passed are kept in, whoever made it.
///
/// @param bucketName name of the bucket
/// @param bucketArn its ARN
/// @param keyArn key its objects are encrypted under, absent where S3 manages the key
public record Lake(Output<String> bucketName, Output<String> bucketArn, Optional<Output<String>> keyArn) {

    public Lake {
        requireNonNull(bucketName, "bucketName is null");
        requireNonNull(bucketArn, "bucketArn is null");
        requireNonNull(keyArn, "keyArn is null");
    }

    /// The bucket of a pipeline's own.
    static Lake own(DataBucket bucket, EncryptionKey key) {
        return new Lake(bucket.bucketName(), bucket.arn(), Optional.of(key.arn()));
    }

    /// A bucket that others made.
    static Lake existing(String name, Optional<String> keyArn) {
        return new Lake(Output.of(name), Output.of("arn:aws:s3:::" + name), keyArn.map(Output::of));
    }

    /// The statements that open the bucket.
    public BucketGrants grants() {
        return new BucketGrants(bucketArn);
    }

    /// The statement that lets its holder read and write objects under the key, if it is a key of its own.
    public Optional<Output<IamStatement>> grantKey(String sid) {
        return keyArn.map(key -> key.applyValue(arn -> IamStatement.builder()
                .sid(sid)
                .effect(ALLOW)
                .actionIds(KmsAction.USE)
                .addResource(arn)
                .build()));
    }
}
