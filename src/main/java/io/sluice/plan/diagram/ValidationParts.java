package io.sluice.plan.diagram;

import io.sluice.plan.document.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What runs between the buckets: the functions and their queue.
///
/// @param contents the pipeline
record ValidationParts(Contents contents) {

    /// How long SQS keeps a message unless it is told.
    /// See <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html>
    private static final long DEFAULT_RETENTION_SECONDS = 345_600;

    List<Part> all() {
        return Stream.of(
                        function("extractor", Place.EXTRACTOR, "Extractor Lambda"),
                        function("validator", Place.VALIDATOR, "Validator Lambda"),
                        queue(),
                        deadLetters())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Part> function(String word, Place place, String title) {
        return contents.function(word).map(function -> {
            List<String> lines = new ArrayList<>();
            lines.add("%s MiB, %s s"
                    .formatted(
                            function.input("memorySize").asText(),
                            function.input("timeout").asText()));
            concurrency(function).ifPresent(lines::add);
            contents.kept(word).filter(_ -> lines.size() < Part.MAX_LINES).ifPresent(lines::add);
            return new Part(place, title, lines);
        });
    }

    private Optional<String> concurrency(Resource function) {
        return contents.all("aws:lambda/eventSourceMapping:EventSourceMapping").stream()
                .filter(mapping -> mapping.input("functionName").equals(function.output("arn")))
                .map(mapping -> "at most %s at once"
                        .formatted(mapping.input("scalingConfig")
                                .path("maximumConcurrency")
                                .asText("any")))
                .findFirst();
    }

    private Optional<Part> queue() {
        return contents.queue()
                .map(queue -> new Part(
                        Place.QUEUE,
                        "Queue",
                        List.of(
                                queue.output("name").asText(),
                                "visibility %s s"
                                        .formatted(queue.input("visibilityTimeoutSeconds")
                                                .asText()),
                                days(queue))));
    }

    private Optional<Part> deadLetters() {
        return contents.deadLetters()
                .map(queue -> new Part(
                        Place.DEAD_LETTERS,
                        "Dead letters",
                        List.of(queue.output("name").asText(), days(queue))));
    }

    private static String days(Resource queue) {
        long seconds = queue.input("messageRetentionSeconds").asLong(DEFAULT_RETENTION_SECONDS);
        return "kept %d days".formatted(seconds / 86_400);
    }
}
