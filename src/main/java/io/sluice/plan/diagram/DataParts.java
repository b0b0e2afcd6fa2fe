package io.sluice.plan.diagram;

import io.sluice.plan.document.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The right half of the picture: where files go, and who judges them.
///
/// @param contents the pipeline
record DataParts(Contents contents) {

    /// How long SQS keeps a message unless it is told.
    /// See <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html>
    private static final long DEFAULT_RETENTION_SECONDS = 345_600;

    List<Part> all() {
        return Stream.of(
                        key(),
                        bucket("metadata", Place.METADATA, "Metadata bucket", "contracts, receipts"),
                        function("extractor", Place.EXTRACTOR, "Extractor Lambda"),
                        function("validator", Place.VALIDATOR, "Validator Lambda"),
                        queue(),
                        deadLetters(),
                        bucket("raw", Place.RAW, "Raw bucket", "what DMS wrote"),
                        bucket("fail", Place.FAIL, "Fail bucket", "files with reasons"),
                        bucket("lake", Place.LAKE, "Lake bucket", "one folder a table"),
                        glue(),
                        athena())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Part> key() {
        return contents.first("aws:kms/key:Key")
                .map(key -> new Part(
                        Place.KEY,
                        "KMS key",
                        List.of(
                                key.name(),
                                key.input("enableKeyRotation").asBoolean() ? "rotates" : "does not rotate")));
    }

    private Optional<Part> bucket(String purpose, Place place, String title, String what) {
        return contents.bucket(purpose).map(bucket -> {
            boolean versioned = contents.all("aws:s3/bucketVersioningV2:BucketVersioningV2").stream()
                    .anyMatch(versioning -> versioning.input("bucket").equals(bucket.output("bucket")));
            return new Part(
                    place,
                    title,
                    List.of(bucket.output("bucket").asText(), what, versioned ? "versioned" : "no versions"));
        });
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

    private Optional<Part> glue() {
        int tables = contents.all("aws:glue/catalogTable:CatalogTable").size();
        return contents.first("aws:glue/catalogDatabase:CatalogDatabase")
                .map(database -> new Part(
                        Place.GLUE,
                        "Glue database",
                        List.of(database.output("name").asText(), Contents.count(tables, "table"))));
    }

    private Optional<Part> athena() {
        return contents.first("aws:athena/workgroup:Workgroup").map(workgroup -> {
            long limit = workgroup
                    .input("configuration")
                    .path("bytesScannedCutoffPerQuery")
                    .asLong();
            return new Part(
                    Place.ATHENA,
                    "Athena workgroup",
                    limit > 0
                            ? List.of(
                                    workgroup.output("name").asText(workgroup.name()),
                                    "scans %d GiB at most".formatted(limit >> 30))
                            : List.of(workgroup.output("name").asText(workgroup.name())));
        });
    }

    private static String days(Resource queue) {
        long seconds = queue.input("messageRetentionSeconds").asLong(DEFAULT_RETENTION_SECONDS);
        return "kept %d days".formatted(seconds / 86_400);
    }
}
