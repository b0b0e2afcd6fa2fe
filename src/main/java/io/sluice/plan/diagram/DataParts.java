package io.sluice.plan.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where files go, and who may read them.
///
/// @param contents the pipeline
record DataParts(Contents contents) {

    List<Part> all() {
        return Stream.of(
                        key(),
                        bucket("metadata", Place.METADATA, "Metadata bucket", "contracts, receipts"),
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
}
