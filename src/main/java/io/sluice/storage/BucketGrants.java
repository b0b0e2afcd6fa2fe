package io.sluice.storage;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.DENY;

import com.pulumi.core.Output;
import io.sluice.iam.S3Action;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.policybuilder.iam.IamConditionOperator;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;
import software.amazon.awssdk.policybuilder.iam.IamPrincipalType;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// The statements that open one bucket, or close it.
///
/// @param bucketArn the bucket
public record BucketGrants(Output<String> bucketArn) {

    public BucketGrants {
        requireNonNull(bucketArn, "bucketArn is null");
    }

    /// Lets its holder read objects.
    public Output<IamStatement> read(String sid) {
        return objects(sid, "*", S3Action.READ);
    }

    /// Lets its holder write objects under a prefix.
    ///
    /// @param prefix with a slash at its end, or empty for the whole bucket
    public Output<IamStatement> write(String sid, String prefix) {
        return objects(sid, prefix + "*", S3Action.WRITE);
    }

    /// Lets its holder write and delete objects under a prefix.
    public Output<IamStatement> replace(String sid, String prefix) {
        return objects(sid, prefix + "*", both(S3Action.WRITE, S3Action.DELETE));
    }

    /// Lets its holder read objects and delete them.
    public Output<IamStatement> take(String sid) {
        return objects(sid, "*", both(S3Action.READ, S3Action.DELETE));
    }

    /// Lets its holder list the bucket.
    public Output<IamStatement> list(String sid) {
        return bucketArn.applyValue(arn -> IamStatement.builder()
                .sid(sid)
                .effect(ALLOW)
                .actionIds(S3Action.LIST)
                .addResource(arn)
                .build());
    }

    /// Lets a role of another account list, read and write: its own policy must allow the same.
    ///
    /// @param role ARN of the role
    List<Output<IamStatement>> admit(Output<String> role) {
        return List.of(
                guest("LetTheGuestReadAndWrite", role, both(S3Action.READ, S3Action.WRITE), "/*"),
                guest("LetTheGuestList", role, S3Action.LIST, ""));
    }

    private Output<IamStatement> guest(String sid, Output<String> role, List<String> actions, String within) {
        return Output.tuple(bucketArn, role)
                .applyValue(both -> IamStatement.builder()
                        .sid(sid)
                        .effect(ALLOW)
                        .addPrincipal(IamPrincipalType.AWS, both.t2)
                        .actionIds(actions)
                        .addResource(both.t1 + within)
                        .build());
    }

    Output<IamStatement> denyPlainText() {
        return bucketArn.applyValue(arn -> IamStatement.builder()
                .sid("DenyRequestsWithoutTls")
                .effect(DENY)
                .addPrincipal(IamPrincipal.ALL)
                .addAction(S3Action.ANY)
                .addResource(arn)
                .addResource(arn + "/*")
                .addCondition(IamConditionOperator.BOOL, "aws:SecureTransport", "false")
                .build());
    }

    private Output<IamStatement> objects(String sid, String pattern, List<String> actions) {
        return bucketArn.applyValue(arn -> IamStatement.builder()
                .sid(sid)
                .effect(ALLOW)
                .actionIds(actions)
                .addResource("%s/%s".formatted(arn, pattern))
                .build());
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
