package io.sluice.plan.diagram;

import io.sluice.plan.diagram.Flow.Way;
import java.util.List;
import java.util.stream.Stream;

/// What flows between the parts of a pipeline.
///
/// @param contents the pipeline
record Flows(Contents contents) {

    List<Flow> all() {
        return Stream.of(replication(), validation(), lake(), alerting())
                .flatMap(List::stream)
                .toList();
    }

    private List<Flow> replication() {
        return List.of(
                flow(Place.SOURCE, Place.SOURCE_ENDPOINT, Way.ACROSS, "rows and", "changes"),
                flow(Place.SECRET, Place.SOURCE_ENDPOINT, Way.STEP, "password"),
                flow(Place.SOURCE_ENDPOINT, Place.INSTANCE, Way.ALONG, "reads"),
                flow(Place.INSTANCE, Place.TASK, Way.ALONG, "runs"),
                flow(Place.TASK, Place.TARGET_ENDPOINT, Way.ALONG, "writes"),
                flow(Place.TARGET_ENDPOINT, Place.RAW, Way.ACROSS, "files", interval()));
    }

    private List<Flow> validation() {
        return List.of(
                flow(Place.EXTRACTOR, Place.METADATA, Way.ALONG, "contracts"),
                flow(Place.METADATA, Place.VALIDATOR, Way.ALONG, "contracts"),
                flow(Place.RAW, Place.QUEUE, Way.ALONG, "new objects"),
                flow(Place.QUEUE, Place.VALIDATOR, Way.ALONG, batch()),
                flow(Place.QUEUE, Place.DEAD_LETTERS, Way.STEP, tries()),
                flow(Place.VALIDATOR, Place.FAIL, Way.AROUND, "what", "fails"));
    }

    private List<Flow> lake() {
        return List.of(
                flow(Place.VALIDATOR, Place.LAKE, Way.ACROSS, "what", "passes"),
                flow(Place.LAKE, Place.GLUE, Way.ALONG, "partitions"),
                flow(Place.GLUE, Place.ATHENA, Way.ALONG, "tables"));
    }

    private List<Flow> alerting() {
        return List.of(
                flow(Place.ALARMS, Place.TOPIC, Way.ACROSS, "alarms"),
                flow(Place.WATCHER, Place.ALARMS, Way.AROUND, "metrics"),
                flow(Place.EVENTS, Place.TOPIC, Way.STEP, "events"),
                flow(Place.TOPIC, Place.NOTIFIER, Way.ALONG, "messages"),
                flow(Place.NOTIFIER, Place.SLACK, Way.ACROSS, "grouped", "messages"));
    }

    private String interval() {
        return contents.first("aws:dms/s3Endpoint:S3Endpoint")
                .map(target -> "every %s s"
                        .formatted(target.input("cdcMaxBatchInterval").asText("60")))
                .orElse("");
    }

    private String batch() {
        return contents.all("aws:lambda/eventSourceMapping:EventSourceMapping").stream()
                .filter(mapping -> contents.queue()
                        .filter(queue -> queue.output("arn").equals(mapping.input("eventSourceArn")))
                        .isPresent())
                .findFirst()
                .map(mapping ->
                        "%s at a time".formatted(mapping.input("batchSize").asText("10")))
                .orElse("events");
    }

    private String tries() {
        return contents.queue()
                .map(queue -> "%s tries"
                        .formatted(queue.json("redrivePolicy")
                                .path("maxReceiveCount")
                                .asText()))
                .orElse("");
    }

    private static Flow flow(Place from, Place to, Way way, String... words) {
        return new Flow(from, to, way, List.of(words));
    }
}
