package io.sluice.storage;

import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.ARN_LIKE;
import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.STRING_EQUALS;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import io.sluice.config.Account;
import io.sluice.iam.KmsAction;
import java.util.List;
import software.amazon.awssdk.policybuilder.iam.IamPrincipalType;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Who may use a key. In a key's policy the resource `*` is the key itself.
/// See <https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html>
public final class KeyStatements {

    private KeyStatements() {}

    /// Leaves access to the IAM policies of the account, as KMS's own default does: without it nobody could ever change
    /// the key. See <https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html>
    public static IamStatement leaveToIam(String accountId) {
        return IamStatement.builder()
                .sid("LeaveAccessToTheAccountsPolicies")
                .effect(ALLOW)
                .addPrincipal(IamPrincipalType.AWS, "arn:aws:iam::%s:root".formatted(accountId))
                .addAction(KmsAction.ANY)
                .addResource("*")
                .build();
    }

    /// Lets the services that send by themselves write to an encrypted queue or topic: S3 events, EventBridge rules and
    /// alarms. Without it their messages vanish and nothing says so.
    /// See <https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html>
    static List<IamStatement> letServicesSend(Account account) {
        return List.of(
                send("LetS3SendEvents", "s3.amazonaws.com")
                        .addCondition(STRING_EQUALS, "aws:SourceAccount", account.id())
                        .build(),
                send("LetEventBridgeSend", "events.amazonaws.com")
                        .addCondition(STRING_EQUALS, "aws:SourceAccount", account.id())
                        .build(),
                send("LetAlarmsSend", "cloudwatch.amazonaws.com")
                        .addCondition(STRING_EQUALS, "aws:SourceAccount", account.id())
                        .build(),
                // See <https://github.com/aws/aws-cdk/issues/20339>
                send("LetTopicsSend", "sns.amazonaws.com")
                        .addCondition(
                                ARN_LIKE,
                                "aws:SourceArn",
                                "arn:aws:sns:%s:%s:*".formatted(account.region(), account.id()))
                        .build());
    }

    /// See <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html>
    static IamStatement letLogsBeWritten(Account account) {
        return IamStatement.builder()
                .sid("LetLogGroupsBeEncrypted")
                .effect(ALLOW)
                .addPrincipal(IamPrincipalType.SERVICE, "logs.%s.amazonaws.com".formatted(account.region()))
                .actionIds(KmsAction.LOGS)
                .addResource("*")
                .addCondition(
                        ARN_LIKE,
                        "kms:EncryptionContext:aws:logs:arn",
                        "arn:aws:logs:%s:%s:log-group:*".formatted(account.region(), account.id()))
                .build();
    }

    /// @param roleArn role of another account
    static IamStatement admit(String roleArn) {
        return IamStatement.builder()
                .sid("LetTheGuestReadAndWrite")
                .effect(ALLOW)
                .addPrincipal(IamPrincipalType.AWS, roleArn)
                .actionIds(KmsAction.USE)
                .addResource("*")
                .build();
    }

    private static IamStatement.Builder send(String sid, String service) {
        return IamStatement.builder()
                .sid(sid)
                .effect(ALLOW)
                .addPrincipal(IamPrincipalType.SERVICE, service)
                .actionIds(KmsAction.SEND)
                .addResource("*");
    }
}
