package io.sluice.local.dms.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the rules that are about whole tables.
final class SelectionReader {

    private SelectionReader() {}

    static Selection read(RuleNode rule) {
        Selection.Action action = rule.choice("rule-action", rule.text("rule-action", ""), Selection.Action.class);
        if ("view".equals(rule.path("object-locator").path("table-type").asText())) {
            throw rule.refused("table-type 'view' is not something the local run can do");
        }
        List<RowFilter> filters = new ArrayList<>();
        rule.path("filters").forEach(filter -> filters.add(filter(rule, filter)));
        if (!filters.isEmpty() && action == Selection.Action.EXCLUDE) {
            throw rule.refused("filters must stand in a rule that includes");
        }
        Locator locator = action == Selection.Action.EXPLICIT ? rule.exactLocator() : rule.locator();
        int loadOrder = rule.path("load-order").asInt(0);
        return new Selection(rule.id(), action, locator, loadOrder, filters);
    }

    private static RowFilter filter(RuleNode rule, JsonNode filter) {
        List<RowFilter.Condition> conditions = new ArrayList<>();
        for (JsonNode condition : filter.path("filter-conditions")) {
            RowFilter.Operator operator = rule.choice(
                    "filter-operator", condition.path("filter-operator").asText(), RowFilter.Operator.class);
            boolean range = operator == RowFilter.Operator.BETWEEN || operator == RowFilter.Operator.NOTBETWEEN;
            String first = condition.path(range ? "start-value" : "value").asText("");
            conditions.add(new RowFilter.Condition(
                    operator, first, condition.path("end-value").asText("")));
        }
        if (conditions.isEmpty()) {
            throw rule.refused("a filter must have a condition");
        }
        return new RowFilter(filter.path("column-name").asText(), conditions);
    }

    /// Absent for a rule that changes nothing in a file.
    static Optional<TableSettings> tableSettings(RuleNode rule) {
        String parallel = rule.path("parallel-load").path("type").asText("none");
        if (!parallel.equals("none")) {
            throw rule.refused("parallel-load '%s' is not something the local run can do".formatted(parallel));
        }
        JsonNode lobs = rule.path("lob-settings");
        if (lobs.isMissingNode()) {
            return Optional.empty();
        }
        String mode = lobs.path("mode").asText();
        int kib = lobs.path("bulk-max-size").asInt(0);
        if (!mode.equals("limited") || kib < 1) {
            throw rule.refused("lob-settings must be limited with a bulk-max-size of at least 1 but were '%s' with %d"
                    .formatted(mode, kib));
        }
        return Optional.of(new TableSettings(rule.id(), rule.exactLocator(), kib * 1024));
    }
}
