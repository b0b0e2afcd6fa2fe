package io.sluice.plan.diagram;

import io.sluice.plan.document.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What DMS is made of, but for how it reaches the source.
///
/// @param contents the pipeline
record ReplicationParts(Contents contents) {

    List<Part> all() {
        return Stream.of(instance(), task(), targetEndpoint())
                .flatMap(Optional::stream)
                .toList();
    }

    /// What the border around DMS says.
    String network() {
        List<String> words = new ArrayList<>();
        contents.first("aws:dms/replicationSubnetGroup:ReplicationSubnetGroup")
                .ifPresent(group ->
                        words.add(Contents.count(group.input("subnetIds").size(), "subnet")));
        int endpoints = contents.all("aws:ec2/vpcEndpoint:VpcEndpoint").size();
        if (endpoints > 0) {
            words.add(Contents.count(endpoints, "endpoint"));
        }
        return words.isEmpty() ? "network" : "VPC: " + String.join(", ", words);
    }

    private Optional<Part> instance() {
        return contents.first("aws:dms/replicationInstance:ReplicationInstance")
                .map(instance -> new Part(
                        Place.INSTANCE,
                        "Replication instance",
                        List.of(
                                instance.input("replicationInstanceClass").asText(),
                                "DMS %s, %s GiB"
                                        .formatted(
                                                instance.input("engineVersion").asText(),
                                                instance.input("allocatedStorage")
                                                        .asText()),
                                instance.input("multiAz").asBoolean() ? "several zones" : "one zone")));
    }

    private Optional<Part> task() {
        List<Resource> tasks = contents.all("aws:dms/replicationTask:ReplicationTask");
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        for (Resource task : tasks.subList(0, Math.min(2, tasks.size()))) {
            lines.add(
                    tasks.size() == 1
                            ? task.input("replicationTaskId").asText()
                            : task.input("migrationType").asText());
        }
        lines.add(
                tasks.size() == 1
                        ? tasks.getFirst().input("migrationType").asText()
                        : Contents.count(contents.tables(), "table"));
        contents.kept("replication-logs")
                .filter(_ -> lines.size() < Part.MAX_LINES)
                .ifPresent(lines::add);
        String title = tasks.size() == 1 ? "Replication task" : "%d replication tasks".formatted(tasks.size());
        return Optional.of(new Part(Place.TASK, title, lines));
    }

    private Optional<Part> targetEndpoint() {
        List<Resource> targets = contents.all("aws:dms/s3Endpoint:S3Endpoint");
        return targets.stream()
                .findFirst()
                .map(target -> new Part(
                        Place.TARGET_ENDPOINT,
                        targets.size() == 1 ? "S3 target endpoint" : "%d S3 target endpoints".formatted(targets.size()),
                        List.of(
                                target.input("endpointId").asText(),
                                "%s, %s"
                                        .formatted(
                                                target.input("dataFormat").asText(),
                                                target.input("compressionType").asText("NONE")),
                                "folder " + target.input("bucketFolder").asText())));
    }
}
