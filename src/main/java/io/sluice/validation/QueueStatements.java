package io.sluice.validation;

import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.ARN_EQUALS;
import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.BOOL;
import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.STRING_EQUALS;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.DENY;

import io.sluice.iam.SqsAction;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;
import software.amazon.awssdk.policybuilder.iam.IamPrincipalType;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Who may do what with the validation queue.
final class QueueStatements {

    private QueueStatements() {}

    /// The raw bucket may send, and nobody may speak without TLS.
    static IamStatement[] admit(String queueArn, String bucketArn, String accountId) {
        return new IamStatement[] {send(queueArn, bucketArn, accountId), denyPlainText(queueArn)};
    }

    /// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html>
    private static IamStatement send(String queueArn, String bucketArn, String accountId) {
        return IamStatement.builder()
                .sid("LetTheRawBucketSend")
                .effect(ALLOW)
                .addPrincipal(IamPrincipalType.SERVICE, "s3.amazonaws.com")
                .addAction(SqsAction.SEND)
                .addResource(queueArn)
                .addCondition(ARN_EQUALS, "aws:SourceArn", bucketArn)
                .addCondition(STRING_EQUALS, "aws:SourceAccount", accountId)
                .build();
    }

    private static IamStatement denyPlainText(String queueArn) {
        return IamStatement.builder()
                .sid("DenyRequestsWithoutTls")
                .effect(DENY)
                .addPrincipal(IamPrincipal.ALL)
                .addAction(SqsAction.ANY)
                .addResource(queueArn)
                .addCondition(BOOL, "aws:SecureTransport", "false")
                .build();
    }
}
