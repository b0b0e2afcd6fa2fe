package io.sluice.notifier.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookTest {

    @Test
    void failsOnASecretThatIsNoAddressWithoutShowingIt() {
        assertThatThrownBy(() -> new Webhook("xoxb-not an address"))
                .hasMessage("the webhook's secret must hold an address but does not");
        assertThatThrownBy(() -> new Webhook("{\"url\":1}"))
                .hasMessage("the webhook's secret must hold an address but does not");
    }

    @Test
    void failsOnASlackThatIsNotThereWithoutNamingTheAddress() {
        SlackMessage message = new SlackMessage("title", "text", Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> new Webhook("http://127.0.0.1:1/services/s3cret").post(message))
                .isInstanceOf(SlackException.class)
                .hasMessage("Slack could not be reached: ConnectException");
    }

    @Test
    void cutsWhatSlackWouldRefuse() {
        SlackMessage message = new SlackMessage("t".repeat(200), "x".repeat(4_000), Optional.empty(), Optional.empty());

        assertThat(message.json())
                .contains("\"type\":\"plain_text\",\"text\":\"%s…\"".formatted("t".repeat(149)))
                .contains("\"type\":\"mrkdwn\",\"text\":\"%s…\"".formatted("x".repeat(2_999)));
    }
}
