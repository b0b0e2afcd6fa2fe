package io.sluice.alerting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which events of DMS a rule takes, as EventBridge writes it.
/// See <https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html>
///
/// @param detail what the event itself must say
record EventPattern(Map<String, Object> detail) {

    /// Events that somebody must hear of, by number.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Events.html>
    private static final List<String> IDS = List.of(
            // task: failed, clean-up failed, modified, reload asked, deleted, reading paused by swap and disk, resumed
            "DMS-EVENT-0078",
            "DMS-EVENT-0082",
            "DMS-EVENT-0080",
            "DMS-EVENT-0081",
            "DMS-EVENT-0073",
            "DMS-EVENT-0091",
            "DMS-EVENT-0092",
            "DMS-EVENT-0093",
            // instance: low storage, failover, storage failure, network, key, upgrade refused, deleted
            "DMS-EVENT-0007",
            "DMS-EVENT-0013",
            "DMS-EVENT-0034",
            "DMS-EVENT-0031",
            "DMS-EVENT-0036",
            "DMS-EVENT-0037",
            "DMS-EVENT-0068",
            "DMS-EVENT-0003");

    private static final String STOPPED = "DMS-EVENT-0079";

    /// Stops that were meant.
    private static final List<String> MEANT = List.of("*Stop Reason NORMAL*", "*FULL_LOAD_ONLY_FINISHED*");

    private static final List<String> CATEGORIES = List.of("Failure", "ConfigurationChange", "Deletion", "LowStorage");

    EventPattern {
        detail = Map.copyOf(detail);
    }

    /// Events of the list.
    static EventPattern byId() {
        return new EventPattern(Map.of("eventId", IDS));
    }

    /// A task that stopped by itself.
    static EventPattern stoppedUnasked() {
        return new EventPattern(Map.of(
                "eventId",
                List.of(STOPPED),
                "detailMessage",
                List.of(Map.of("anything-but", Map.of("wildcard", MEANT)))));
    }

    /// Events of grave categories that are not in the list: some come without a number. Nothing is published twice.
    static EventPattern byCategory() {
        List<String> others = java.util.stream.Stream.concat(IDS.stream(), java.util.stream.Stream.of(STOPPED))
                .toList();
        return new EventPattern(Map.of(
                "category",
                CATEGORIES,
                "$or",
                List.of(
                        Map.of("eventId", List.of(Map.of("exists", false))),
                        Map.of("eventId", List.of(Map.of("anything-but", others))))));
    }

    /// The pattern for events of these resources only.
    Map<String, Object> of(List<String> resourceArns) {
        requireNonNull(resourceArns, "resourceArns is null");
        return new TreeMap<>(Map.of("source", List.of("aws.dms"), "resources", resourceArns, "detail", detail));
    }
}
