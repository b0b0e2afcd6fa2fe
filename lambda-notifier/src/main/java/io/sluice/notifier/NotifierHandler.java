package io.sluice.notifier;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.NotifierEnvironment;
import io.sluice.contract.pipeline.QueueMessage;
import io.sluice.notifier.message.Cause;
import io.sluice.notifier.slack.SlackException;
import io.sluice.notifier.slack.Webhook;
import io.sluice.notifier.slack.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/// Entry point of the notifier: takes a batch of what the topic said and tells Slack each cause once.
///
/// What Slack did not take is reported back and comes again; a message that was told is not told twice with it, because
/// each cause is reported by itself.
public final class NotifierHandler implements RequestStreamHandler {

    private final Wording wording;
    private final Supplier<Webhook> webhook;

    /// For AWS: settings from the function's environment, the webhook from its secret.
    public NotifierHandler() {
        this(
                NotifierEnvironment.from(System.getenv()),
                System.getenv("AWS_REGION"),
                new WebhookSecret(NotifierEnvironment.from(System.getenv()).webhookSecretArn()));
    }

    /// @param webhook asked for each batch: the secret behind it may have been rotated
    NotifierHandler(NotifierEnvironment environment, String region, Supplier<Webhook> webhook) {
        this.wording = new Wording(environment.database(), environment.stack(), region);
        this.webhook = requireNonNull(webhook, "webhook is null");
    }

    /// @throws IllegalArgumentException if the input is not an SQS event
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String batch = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        List<Cause> causes = Cause.of(QueueMessage.readBatch(batch));
        ObjectNode answer = Json.mapper().createObjectNode();
        ArrayNode failures = answer.putArray("batchItemFailures");
        Webhook slack = webhook.get();
        for (Cause cause : causes) {
            if (!told(cause, slack, context)) {
                cause.messageIds().forEach(id -> failures.addObject().put("itemIdentifier", id));
            }
        }
        output.write(Json.compact(answer).getBytes(StandardCharsets.UTF_8));
    }

    private boolean told(Cause cause, Webhook slack, Context context) {
        try {
            slack.post(wording.of(cause));
            return true;
        } catch (SlackException e) {
            ObjectNode line = Json.mapper().createObjectNode();
            line.put("cause", cause.first().cause()).put("error", e.getMessage());
            context.getLogger().log(Json.compact(line) + "\n");
            return false;
        }
    }
}
