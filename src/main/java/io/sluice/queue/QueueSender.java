package io.sluice.queue;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.ARN_EQUALS;
import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.STRING_EQUALS;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.core.Output;
import io.sluice.iam.SqsAction;
import java.util.Optional;
import software.amazon.awssdk.policybuilder.iam.IamPrincipalType;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// The one service and resource that may send to a queue.
/// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html>
///
/// @param sid what is allowed, as a sentence
/// @param service for example `s3.amazonaws.com`
/// @param sourceArn resource on whose behalf it sends
/// @param accountId account of that resource, where its ARN does not say it
public record QueueSender(String sid, String service, Output<String> sourceArn, Optional<String> accountId) {

    public QueueSender {
        requireNonNull(sid, "sid is null");
        requireNonNull(service, "service is null");
        requireNonNull(sourceArn, "sourceArn is null");
        requireNonNull(accountId, "accountId is null");
    }

    /// A bucket, whose ARN names no account: a bucket of the same name could be another's later.
    public static QueueSender bucket(String sid, Output<String> bucketArn, String accountId) {
        return new QueueSender(sid, "s3.amazonaws.com", bucketArn, Optional.of(accountId));
    }

    /// A topic.
    public static QueueSender topic(String sid, Output<String> topicArn) {
        return new QueueSender(sid, "sns.amazonaws.com", topicArn, Optional.empty());
    }

    Output<IamStatement> to(Output<String> queueArn) {
        return Output.tuple(queueArn, sourceArn).applyValue(arns -> {
            IamStatement.Builder send = IamStatement.builder()
                    .sid(sid)
                    .effect(ALLOW)
                    .addPrincipal(IamPrincipalType.SERVICE, service)
                    .addAction(SqsAction.SEND)
                    .addResource(arns.t1)
                    .addCondition(ARN_EQUALS, "aws:SourceArn", arns.t2);
            accountId.ifPresent(id -> send.addCondition(STRING_EQUALS, "aws:SourceAccount", id));
            return send.build();
        });
    }
}
