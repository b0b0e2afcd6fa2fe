package io.sluice.plan.diagram;

import io.sluice.plan.document.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The source, and how DMS reaches it.
///
/// @param contents the pipeline
record SourceParts(Contents contents) {

    List<Part> all() {
        return Stream.of(source(), secret(), sourceEndpoint())
                .flatMap(Optional::stream)
                .toList();
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
