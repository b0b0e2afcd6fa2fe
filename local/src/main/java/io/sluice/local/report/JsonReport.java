package io.sluice.local.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;

/// The run's result for programs; `docs/local-report.md` describes it.
public final class JsonReport {

    private JsonReport() {}

    /// The document.
    public static String of(RunReport report) {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("format", "sluice-local");
        root.put("version", RunReport.VERSION);
        root.setAll((ObjectNode) Json.mapper().valueToTree(report.summary()));
        root.set("fullLoad", Json.mapper().valueToTree(report.fullLoad()));
        root.set("cdc", Json.mapper().valueToTree(report.cdc()));
        root.set("validation", Json.mapper().valueToTree(report.validation()));
        ArrayNode tables = root.putArray("tables");
        report.details().tables().forEach(table -> tables.add(table(table)));
        root.set("files", Json.mapper().valueToTree(report.details().files()));
        report.details()
                .story()
                .ifPresent(story -> root.set("story", Json.mapper().valueToTree(story)));
        root.set("notes", Json.mapper().valueToTree(report.details().notes()));
        return Json.pretty(root);
    }

    private static ObjectNode table(RunReport.Table table) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("schema", table.schema());
        node.put("table", table.table());
        node.put("sourceRows", table.sourceRows());
        node.put("lakeRows", table.lakeRows());
        node.setAll((ObjectNode) Json.mapper().valueToTree(table.comparison()));
        return node;
    }
}
