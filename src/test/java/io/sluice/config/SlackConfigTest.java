package io.sluice.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlackConfigTest {

    private static final String SECRET = "arn:aws:secretsmanager:eu-west-2:111111111111:secret:slack";

    private final SampleStack stack = new SampleStack();

    @Test
    void takesAWebhookByItsSecret() {
        stack.with("slack", "{\"webhookSecretArn\":\"%s\"}".formatted(SECRET));

        assertThat(stack.read().slack()).isEqualTo(new SlackConfig.Webhook(SECRET));
    }

    @Test
    void takesAChannelOfAwssOwnIntegration() {
        stack.with("slack", "{\"teamId\":\"T07EA123LEP\",\"channelId\":\"C07EZ1ABC23\"}");

        assertThat(stack.read().slack()).isEqualTo(new SlackConfig.Chat("T07EA123LEP", "C07EZ1ABC23"));
    }

    @Test
    void failsOnBoth() {
        stack.with("slack", """
                        {"webhookSecretArn":"%s","teamId":"T07EA123LEP","channelId":"C07EZ1ABC23"}""".formatted(SECRET))
                .assertRefused("sluice:slack.webhookSecretArn must be left out where teamId and channelId are given"
                        + " but was '%s'".formatted(SECRET));
    }

    @Test
    void failsOnHalfAChannel() {
        stack.with("slack", "{\"teamId\":\"T07EA123LEP\"}")
                .assertRefused("sluice:slack.channelId must be given with teamId but is missing");
    }

    @Test
    void failsOnTheWebhookItselfAndDoesNotRepeatIt() {
        stack.with("slack", "{\"webhook\":\"https://hooks.slack.com/services/T0/B0/secret\"}")
                .assertRefused("sluice:slack.webhook must be a known setting; the nearest one is 'webhookSecretArn'");
    }
}
