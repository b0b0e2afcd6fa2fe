package io.sluice.plan.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The columns of a Glue table, each by its name.
///
/// @param table the Glue table
/// @param storageDescriptor its description of files
record CatalogueColumns(Subject table, JsonNode storageDescriptor) {

    void note(Facts facts) {
        ObjectNode rest = storageDescriptor.deepCopy();
        JsonNode columns = rest.remove("columns");
        facts.noteTree(table, "storageDescriptor", rest);
        if (columns != null) {
            columns.forEach(column -> {
                ObjectNode properties = column.deepCopy();
                facts.noteTree(table.part(properties.remove("name").asText()), "", properties);
            });
        }
    }
}
