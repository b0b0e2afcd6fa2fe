package io.sluice.alerting;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.ARN_LIKE;
import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.BOOL;
import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.STRING_EQUALS;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.DENY;

import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicPolicy;
import com.pulumi.aws.sns.TopicPolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.Account;
import io.sluice.iam.Policies;
import io.sluice.iam.SnsAction;
import java.util.Map;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;
import software.amazon.awssdk.policybuilder.iam.IamPrincipalType;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Where everything that somebody must hear of is published.
///
/// Its key must admit the same services as its policy, or their messages vanish without a word.
public final class AlertTopic extends ComponentResource {

    private static final String TYPE = "sluice:alerting:AlertTopic";

    private final CustomResourceOptions child =
            CustomResourceOptions.builder().parent(this).build();
    private final Topic topic;

    public AlertTopic(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        this.topic = new Topic(
                name, TopicArgs.builder().kmsMasterKeyId(args.keyArn()).build(), child);
        Output<String> policy = topic.arn().applyValue(arn -> policy(arn, args.account()));
        new TopicPolicy(
                name + "-policy",
                TopicPolicyArgs.builder().arn(topic.arn()).policy(policy).build(),
                child);
        registerOutputs(Map.of("topicArn", topic.arn()));
    }

    /// ARN of the topic.
    public Output<String> arn() {
        return topic.arn();
    }

    /// The statement that lets its holder publish.
    public Output<IamStatement> grantPublish() {
        return topic.arn()
                .applyValue(arn -> IamStatement.builder()
                        .sid("PublishAlerts")
                        .effect(ALLOW)
                        .addAction(SnsAction.PUBLISH)
                        .addResource(arn)
                        .build());
    }

    private static String policy(String arn, Account account) {
        return Policies.document(
                publish("LetAlarmsPublish", "cloudwatch.amazonaws.com", arn, account, "cloudwatch:%s:%s:alarm:*"),
                publish("LetRulesPublish", "events.amazonaws.com", arn, account, "events:%s:%s:rule/*"),
                publish("LetBucketsPublish", "s3.amazonaws.com", arn, account, "s3:::*"),
                denyPlainText(arn));
    }

    /// See <https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html>
    private static IamStatement publish(String sid, String service, String topicArn, Account account, String sources) {
        return IamStatement.builder()
                .sid(sid)
                .effect(ALLOW)
                .addPrincipal(IamPrincipalType.SERVICE, service)
                .addAction(SnsAction.PUBLISH)
                .addResource(topicArn)
                .addCondition(STRING_EQUALS, "aws:SourceAccount", account.id())
                .addCondition(ARN_LIKE, "aws:SourceArn", "arn:aws:" + sources.formatted(account.region(), account.id()))
                .build();
    }

    private static IamStatement denyPlainText(String arn) {
        return IamStatement.builder()
                .sid("DenyRequestsWithoutTls")
                .effect(DENY)
                .addPrincipal(IamPrincipal.ALL)
                .addAction(SnsAction.PUBLISH)
                .addResource(arn)
                .addCondition(BOOL, "aws:SecureTransport", "false")
                .build();
    }

    /// @param account account and region of the topic
    /// @param keyArn key that messages are encrypted under
    public record Args(Account account, Output<String> keyArn) {

        public Args {
            requireNonNull(account, "account is null");
            requireNonNull(keyArn, "keyArn is null");
        }
    }
}
