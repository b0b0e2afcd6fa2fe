package io.sluice.local.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.local.plan.PlanDocument.Resource;
import java.util.ArrayList;
import java.util.List;

/// A table of the catalogue: where its files are and what its columns are called.
///
/// @param database Glue database
/// @param name table in it
/// @param bucket bucket of its files
/// @param folder folder of its files, with a slash at its end
/// @param columns columns in order, partitions left out
public record GlueTable(String database, String name, String bucket, String folder, List<GlueColumn> columns) {

    private static final String SCHEME = "s3://";

    public GlueTable {
        columns = List.copyOf(columns);
    }

    static GlueTable of(Resource table) {
        JsonNode storage = table.input("storageDescriptor");
        String location = storage.path("location").asText();
        String path = location.substring(SCHEME.length());
        int slash = path.indexOf('/');
        List<GlueColumn> columns = new ArrayList<>();
        storage.path("columns")
                .forEach(column -> columns.add(new GlueColumn(
                        column.path("name").asText(), column.path("type").asText())));
        return new GlueTable(
                table.output("databaseName").asText(),
                table.output("name").asText(),
                path.substring(0, slash),
                path.substring(slash + 1),
                columns);
    }

    /// @param name name in the catalogue
    /// @param type Glue's type
    public record GlueColumn(String name, String type) {}
}
