package io.sluice.plan.diagram;

import io.sluice.plan.document.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The left half of the picture: the source, and what DMS is made of.
///
/// @param contents the pipeline
record ReplicationParts(Contents contents) {

    List<Part> all() {
        return Stream.of(source(), secret(), sourceEndpoint(), instance(), task(), targetEndpoint())
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

    private Optional<Part> source() {
        return endpoint()
                .map(endpoint -> new Part(
                        Place.SOURCE,
                        "Source database",
                        Stream.of(
                                        Optional.of(engine(endpoint)),
                                        text(endpoint, "databaseName"),
                                        Optional.of(Contents.count(contents.tables(), "table")))
                                .flatMap(Optional::stream)
                                .toList()));
    }

    private Optional<Part> secret() {
        return endpoint()
                .filter(endpoint -> endpoint.input("secretsManagerArn").isTextual())
                .map(endpoint -> new Part(
                        Place.SECRET,
                        "Secret",
                        List.of(endpoint.input("secretsManagerArn").asText().replaceFirst(".*:secret:", ""))));
    }

    private Optional<Part> sourceEndpoint() {
        return endpoint()
                .map(endpoint -> new Part(
                        Place.SOURCE_ENDPOINT,
                        "Source endpoint",
                        List.of(
                                endpoint.input("endpointId").asText(),
                                "TLS: " + endpoint.input("sslMode").asText("none"))));
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

    private Optional<Resource> endpoint() {
        return contents.all("aws:dms/endpoint:Endpoint").stream()
                .filter(endpoint -> endpoint.input("endpointType").asText().equals("source"))
                .findFirst();
    }

    private static String engine(Resource endpoint) {
        return switch (endpoint.input("engineName").asText()) {
            case "postgres" -> "PostgreSQL";
            case "aurora-postgresql" -> "Aurora PostgreSQL";
            case "oracle" -> "Oracle";
            case "sqlserver" -> "SQL Server";
            case "mysql" -> "MySQL";
            case "mariadb" -> "MariaDB";
            default -> endpoint.input("engineName").asText();
        };
    }

    private static Optional<String> text(Resource resource, String input) {
        return Optional.of(resource.input(input).asText()).filter(text -> !text.isEmpty());
    }
}
