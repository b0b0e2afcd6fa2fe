package io.sluice.alerting;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.aws.chatbot.SlackChannelConfiguration;
import com.pulumi.aws.chatbot.SlackChannelConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.SlackConfig;
import io.sluice.iam.CloudWatchAction;
import io.sluice.iam.ServiceRole;
import io.sluice.iam.Trust;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Lets AWS's own chat integration tell Slack what the topic says. It does not group, and knows alarms and events but
/// not the validator's reasons.
/// See <https://docs.aws.amazon.com/chatbot/latest/adminguide/slack-setup.html>
final class SlackChat extends ComponentResource {

    private static final String TYPE = "sluice:alerting:SlackChat";

    /// The most that anybody in the channel may ask AWS to do.
    private static final String GUARDRAIL = "arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess";

    SlackChat(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        ServiceRole role = new ServiceRole(
                name + "-chat-role",
                "Lets the chat integration show what an alarm saw",
                Trust.service("chatbot.amazonaws.com", args.accountId()),
                ComponentResourceOptions.builder().parent(this).build());
        SlackChannelConfigurationArgs own = SlackChannelConfigurationArgs.builder()
                .configurationName(name)
                .slackTeamId(args.chat().teamId())
                .slackChannelId(args.chat().channelId())
                .iamRoleArn(role.allow(List.of(Output.of(showMetrics()))))
                .guardrailPolicyArns(GUARDRAIL)
                .snsTopicArns(args.topicArn().applyValue(List::of))
                .loggingLevel("ERROR")
                .build();
        new SlackChannelConfiguration(
                name, own, CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of());
    }

    private static IamStatement showMetrics() {
        return IamStatement.builder()
                .sid("ShowWhatAnAlarmSaw")
                .effect(ALLOW)
                .actionIds(CloudWatchAction.SHOW)
                // CloudWatch offers no narrower resource for these actions.
                .addResource("*")
                .build();
    }

    /// @param accountId account of the topic
    /// @param topicArn what is listened to
    /// @param chat workspace and channel
    record Args(String accountId, Output<String> topicArn, SlackConfig.Chat chat) {

        Args {
            requireNonNull(accountId, "accountId is null");
            requireNonNull(topicArn, "topicArn is null");
            requireNonNull(chat, "chat is null");
        }
    }
}
