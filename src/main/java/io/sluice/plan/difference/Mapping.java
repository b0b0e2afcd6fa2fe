package io.sluice.plan.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The table mappings of a task: each rule is a fact about the tables it is for, whatever its number.
///
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.html>
///
/// @param database name of the pipeline
/// @param mappings the document
record Mapping(String database, JsonNode mappings) {

    /// Attribute of a table that a task copies.
    static final String REPLICATED = "replicated";

    /// Attribute of a column that a task leaves out.
    static final String EXCLUDED = "excluded";

    /// What the attributes of transformations begin with.
    static final String RULE = "rule ";

    void note(Facts facts) {
        mappings.path("rules").forEach(rule -> note(facts, rule));
    }

    private void note(Facts facts, JsonNode rule) {
        JsonNode locator = rule.path("object-locator");
        Subject table = new Subject(database, Area.TABLES, table(locator));
        String action = rule.path("rule-action").asText();
        switch (rule.path("rule-type").asText()) {
            case "selection" -> selection(facts, table, action, rule);
            case "table-settings" -> facts.noteTree(table, "", rest(rule));
            default -> transformation(facts, table, action, rule);
        }
    }

    private static void selection(Facts facts, Subject table, String action, JsonNode rule) {
        facts.note(table, REPLICATED, action);
        facts.noteTree(table, "selection", rest(rule));
    }

    private static void transformation(Facts facts, Subject table, String action, JsonNode rule) {
        String column = plain(rule.path("object-locator").path("column-name").asText());
        if (action.equals("remove-column")) {
            facts.note(table.part(column), EXCLUDED, "by a mapping rule");
        } else if (column.isEmpty() || column.equals("%")) {
            String value = rule.path("value").asText();
            ObjectNode rest = rest(rule);
            facts.noteTree(table, (RULE + action + " " + value).strip(), rest.isEmpty() ? rest.put("on", true) : rest);
        } else {
            ObjectNode rest = rest(rule);
            facts.noteTree(table.part(column), RULE + action, rest.isEmpty() ? rest.put("on", true) : rest);
        }
    }

    private static String table(JsonNode locator) {
        String schema = plain(locator.path("schema-name").asText());
        String table = plain(locator.path("table-name").asText());
        return schema.equals("%") && table.equals("%") ? "every table" : schema + "." + table;
    }

    /// A pattern without its escapes: `order[_]lines` stands for `order_lines`.
    private static String plain(String pattern) {
        return pattern.replaceAll("\\[([_%])]", "$1");
    }

    private static ObjectNode rest(JsonNode rule) {
        ObjectNode rest = rule.deepCopy();
        rest.remove(java.util.List.of(
                "object-locator", "rule-action", "rule-id", "rule-name", "rule-target", "rule-type", "value"));
        return rest;
    }
}
