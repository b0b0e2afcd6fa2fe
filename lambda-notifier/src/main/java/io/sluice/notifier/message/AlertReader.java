package io.sluice.notifier.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.ContractChangeNotice;
import io.sluice.contract.pipeline.FailedFilesNotice;

/// Tells the messages of the topic apart by what they hold. One that it does not know is kept as text, never refused.
public final class AlertReader {

    private AlertReader() {}

    /// @param body message of the topic, as it was published
    public static Alert read(String body) {
        JsonNode message;
        try {
            message = Json.parse(body, "message");
        } catch (IllegalArgumentException e) {
            return new Alert.Other(body);
        }
        String format = message.path("format").asText();
        if (message.path("AlarmName").isTextual()) {
            return alarm(message);
        }
        if (message.path("source").asText().equals("aws.dms")) {
            return dms(message);
        }
        try {
            return switch (format) {
                case FailedFilesNotice.FORMAT -> new Alert.FailedFiles(FailedFilesNotice.read(message));
                case ContractChangeNotice.FORMAT -> new Alert.ContractChange(ContractChangeNotice.read(message));
                default -> new Alert.Other(body);
            };
        } catch (IllegalArgumentException e) {
            return new Alert.Other(body);
        }
    }

    /// See <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html>
    private static Alert alarm(JsonNode message) {
        // An alarm names its region in words; its ARN has it as others need it.
        String[] arn = message.path("AlarmArn").asText().split(":");
        return new Alert.Alarm(
                message.path("AlarmName").asText(),
                message.path("NewStateValue").asText(),
                message.path("AlarmDescription").asText(),
                message.path("NewStateReason").asText(),
                arn.length > 3 ? arn[3] : "");
    }

    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_EventBridge.html>
    private static Alert dms(JsonNode message) {
        JsonNode detail = message.path("detail");
        String text =
                detail.path("detailMessage").asText(message.path("detail-type").asText());
        return new Alert.DmsEvent(
                message.path("resources").path(0).asText(),
                detail.path("eventId").asText(),
                text,
                message.path("region").asText());
    }
}
