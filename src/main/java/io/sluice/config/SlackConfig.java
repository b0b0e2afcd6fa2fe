package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// How Slack hears of alarms and failed files.
public sealed interface SlackConfig {

    /// Sluice's own notifier, which groups messages and posts them to an incoming webhook.
    ///
    /// @param secretArn secret that holds the webhook's URL as its text
    record Webhook(String secretArn) implements SlackConfig {

        public Webhook {
            requireNonNull(secretArn, "secretArn is null");
        }
    }

    /// AWS's own integration, Amazon Q Developer in chat applications, which was AWS Chatbot.
    ///
    /// @param teamId Slack workspace, which an administrator has admitted once in the AWS console
    /// @param channelId Slack channel
    record Chat(String teamId, String channelId) implements SlackConfig {

        public Chat {
            requireNonNull(teamId, "teamId is null");
            requireNonNull(channelId, "channelId is null");
        }
    }

    /// Nobody: whoever wants to know subscribes to the topic.
    record None() implements SlackConfig {}

    static Optional<SlackConfig> read(Section section) {
        Optional<String> webhook = section.optionalText("webhookSecretArn", Rule.SECRET_ARN);
        Optional<String> team =
                section.optionalText("teamId", Rule.of("a Slack workspace such as T07EA123LEP", "T[0-9A-Z]{5,20}"));
        Optional<String> channel = section.optionalText(
                "channelId", Rule.of("a Slack channel such as C07EZ1ABC23", "[CGD][0-9A-Z]{5,20}"));
        if (webhook.isPresent() && (team.isPresent() || channel.isPresent())) {
            section.refuse("webhookSecretArn", "be left out where teamId and channelId are given", webhook.get());
        }
        if (team.isPresent() && channel.isEmpty()) {
            section.refuseMissing("channelId", "given with teamId");
        }
        if (channel.isPresent() && team.isEmpty()) {
            section.refuseMissing("teamId", "given with channelId");
        }
        return section.build(() -> webhook.<SlackConfig>map(Webhook::new)
                .or(() -> team.map(workspace -> new Chat(workspace, channel.orElseThrow())))
                .orElseGet(None::new));
    }
}
