package io.sluice.notifier;

import static java.util.Objects.requireNonNull;

import io.sluice.notifier.slack.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

/// The webhook behind a secret, read again when it is old: a rotated secret is used without a deployment.
final class WebhookSecret implements Supplier<Webhook> {

    private static final Duration MAX_AGE = Duration.ofMinutes(5);

    private final String secretArn;
    private final SecretsManagerClient client;
    private Webhook webhook;
    private Instant readAt = Instant.EPOCH;

    WebhookSecret(String secretArn) {
        this(
                secretArn,
                SecretsManagerClient.builder()
                        .httpClient(UrlConnectionHttpClient.create())
                        .build());
    }

    WebhookSecret(String secretArn, SecretsManagerClient client) {
        this.secretArn = requireNonNull(secretArn, "secretArn is null");
        this.client = requireNonNull(client, "client is null");
    }

    @Override
    public Webhook get() {
        Instant now = Instant.now();
        if (Duration.between(readAt, now).compareTo(MAX_AGE) > 0) {
            GetSecretValueRequest request =
                    GetSecretValueRequest.builder().secretId(secretArn).build();
            webhook = new Webhook(client.getSecretValue(request).secretString());
            readAt = now;
        }
        return webhook;
    }
}
