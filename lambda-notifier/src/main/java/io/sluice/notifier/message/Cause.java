package io.sluice.notifier.message;

import io.sluice.contract.pipeline.QueueMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Messages of one cause, which are told as one.
///
/// @param alerts what they say, in the order in which they came, at least one
/// @param messageIds their identifiers on the queue
public record Cause(List<Alert> alerts, List<String> messageIds) {

    public Cause {
        alerts = List.copyOf(alerts);
        messageIds = List.copyOf(messageIds);
        if (alerts.isEmpty()) {
            throw new IllegalArgumentException("alerts of a cause must be 1 or more but was []");
        }
    }

    /// The causes of a batch, in the order in which each was met first.
    public static List<Cause> of(List<QueueMessage> batch) {
        Map<String, List<Alert>> alerts = new LinkedHashMap<>();
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (QueueMessage message : batch) {
            Alert alert = AlertReader.read(message.body());
            alerts.computeIfAbsent(alert.cause(), cause -> new ArrayList<>()).add(alert);
            ids.computeIfAbsent(alert.cause(), cause -> new ArrayList<>()).add(message.id());
        }
        return alerts.entrySet().stream()
                .map(entry -> new Cause(entry.getValue(), ids.get(entry.getKey())))
                .toList();
    }

    /// The message that came first.
    public Alert first() {
        return alerts.getFirst();
    }

    /// The message that came last.
    public Alert last() {
        return alerts.getLast();
    }
}
