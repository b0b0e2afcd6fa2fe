package io.sluice.notifier.slack;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Slack's incoming webhook. Its URL is a secret: whoever has it can post, so no message ever names it.
/// See <https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/>
public final class Webhook {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /// Slack takes about one message a second, and says how long to wait when it has had enough.
    /// See <https://docs.slack.dev/apis/web-api/rate-limits/>
    private static final int TOO_MANY = 429;

    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    private static final int ATTEMPTS = 3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI url;

    /// @throws IllegalArgumentException if the secret holds no address; its message does not show what it holds
    public Webhook(String url) {
        requireNonNull(url, "url is null");
        try {
            this.url = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            throw notAnAddress();
        }
        if (this.url.getHost() == null) {
            throw notAnAddress();
        }
    }

    /// Posts a message, again if Slack asks for patience.
    ///
    /// @throws SlackException if Slack did not take it
    public void post(SlackMessage message) throws SlackException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(message.json()))
                .build();
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() == OK) {
                return;
            }
            boolean again = answer.statusCode() == TOO_MANY || answer.statusCode() >= SERVER_ERROR;
            if (!again || attempt == ATTEMPTS) {
                throw new SlackException(
                        "Slack must answer 200 but answered %d %s".formatted(answer.statusCode(), answer.body()));
            }
            pause(patience(answer));
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws SlackException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            // The cause's text may hold the address.
            throw new SlackException(
                    "Slack could not be reached: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SlackException("posting to Slack was interrupted");
        }
    }

    private static Duration patience(HttpResponse<String> answer) {
        long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
        Duration asked = Duration.ofSeconds(Math.max(0, seconds));
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private static void pause(Duration length) throws SlackException {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SlackException("posting to Slack was interrupted");
        }
    }

    private static IllegalArgumentException notAnAddress() {
        return new IllegalArgumentException("the webhook's secret must hold an address but does not");
    }
}
