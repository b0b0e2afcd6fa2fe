package io.sluice.plan.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.plan.document.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The contract of one table as the program publishes it: the newest version is what is compared.
///
/// @param resource the object in the metadata bucket
/// @param database name of the pipeline
record PublishedContract(Resource resource, String database) {

    private static final Set<String> OBJECTS =
            Set.of("aws:s3/bucketObjectv2:BucketObjectv2", "aws:s3/bucketObject:BucketObject");

    static boolean isOne(Resource resource) {
        return OBJECTS.contains(resource.type())
                && resource.json("content").path("versions").isArray();
    }

    void note(Facts facts) {
        List<JsonNode> versions =
                resource.json("content").path("versions").valueStream().toList();
        JsonNode newest = versions.stream()
                .max(Comparator.comparingInt(
                        version -> version.path("contract_version").asInt()))
                .orElseThrow();
        Subject table = new Subject(
                database,
                Area.TABLES,
                newest.path("schema_name").asText() + "." + newest.path("name").asText());
        facts.note(
                table,
                "open versions",
                versions.stream()
                        .map(version -> version.path("contract_version").asText())
                        .toList());
        ObjectNode rest = newest.deepCopy();
        facts.note(table, "key", String.join(", ", texts(rest.remove("primary_key"))));
        rest.remove("contract_version");
        JsonNode columns = rest.remove("columns");
        facts.noteTree(table, "", rest);
        columns.forEach(column -> column(facts, table, column));
        facts.note(table, "published as", resource.input("key").asText());
    }

    private static void column(Facts facts, Subject table, JsonNode column) {
        ObjectNode rest = column.deepCopy();
        facts.noteTree(table.part(rest.remove("name").asText()), "", rest);
    }

    private static List<String> texts(JsonNode list) {
        return list == null
                ? List.of()
                : list.valueStream().map(JsonNode::asText).toList();
    }
}
