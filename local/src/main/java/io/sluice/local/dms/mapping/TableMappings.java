package io.sluice.local.dms.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.local.LocalException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rules of a task, lowest number first.
///
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.html>
///
/// @param selections which tables
/// @param transformations what becomes of their names and columns
/// @param tableSettings LOB limits of single tables
public record TableMappings(
        List<Selection> selections, List<Transformation> transformations, List<TableSettings> tableSettings) {

    public TableMappings {
        selections = List.copyOf(selections);
        transformations = List.copyOf(transformations);
        tableSettings = List.copyOf(tableSettings);
    }

    /// Reads the table mappings as DMS takes them.
    ///
    /// @throws LocalException naming every rule that the stand-in cannot carry out
    public static TableMappings read(String json) {
        JsonNode rules = Json.parse(json, "table mappings").path("rules");
        List<Selection> selections = new ArrayList<>();
        List<Transformation> transformations = new ArrayList<>();
        List<TableSettings> tableSettings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        for (JsonNode node : rules) {
            RuleNode rule = new RuleNode(node);
            try {
                if (!ids.add(rule.id())) {
                    throw rule.refused("rule-id %d must be unique".formatted(rule.id()));
                }
                switch (rule.type()) {
                    case "selection" -> selections.add(SelectionReader.read(rule));
                    case "transformation" -> transformations.add(TransformationReader.read(rule));
                    case "table-settings" -> SelectionReader.tableSettings(rule).ifPresent(tableSettings::add);
                    default -> throw rule.refused("rule-type is not something the local run can do");
                }
            } catch (RuleNode.Refused refused) {
                problems.add(refused.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new LocalException("table mappings: " + String.join("; ", problems));
        }
        selections.sort(Comparator.comparingInt(Selection::id));
        transformations.sort(Comparator.comparingInt(Transformation::id));
        return new TableMappings(selections, transformations, tableSettings);
    }
}
