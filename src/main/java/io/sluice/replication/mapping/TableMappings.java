package io.sluice.replication.mapping;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.replication.mapping.MappingRule.AddBeforeImages;
import io.sluice.replication.mapping.MappingRule.AddColumn;
import io.sluice.replication.mapping.MappingRule.BeforeImage;
import io.sluice.replication.mapping.MappingRule.DataType;
import io.sluice.replication.mapping.MappingRule.Select;
import io.sluice.replication.settings.SortedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The table mappings of a task.
///
/// Rules are numbered by one counter in a fixed order: AWS keeps the order of rules, and wants each number once.
///
/// @param contracts current contract of each table, in the order in which tables are to be listed
/// @param layout names of the columns that DMS adds
public record TableMappings(List<TableContract> contracts, FileLayout layout) {

    /// Holds the change sequence (35 digits) and any engine's position.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.html>
    private static final int HEADER_LENGTH = 50;

    public TableMappings {
        contracts = List.copyOf(contracts);
        requireNonNull(layout, "layout is null");
        if (contracts.isEmpty()) {
            throw new IllegalArgumentException("contracts of a task must be 1 or more but was []");
        }
    }

    /// The text that DMS reads: sorted keys, no spaces.
    ///
    /// @throws IllegalArgumentException if a contract asks for a type that DMS cannot write
    public String write() {
        List<Map<String, Object>> numbered = new ArrayList<>();
        for (MappingRule rule : rules()) {
            String number = Integer.toString(numbered.size() + 1);
            Map<String, Object> fields = new TreeMap<>(SortedJson.fields(rule));
            fields.put("rule-id", number);
            fields.put("rule-name", kind(rule) + "-" + number);
            numbered.add(fields);
        }
        return SortedJson.write(Map.of("rules", numbered));
    }

    private List<MappingRule> rules() {
        TypeChanges changes = new TypeChanges(EndpointOptions.standard());
        List<MappingRule> rules = new ArrayList<>();
        contracts.forEach(contract -> rules.add(new Select(ObjectLocator.exact(contract.id()))));
        rules.add(header(layout.changeSequence(), "$AR_H_CHANGE_SEQ"));
        rules.add(header(layout.position(), "$AR_H_STREAM_POSITION"));
        contracts.forEach(contract -> rules.add(beforeImages(contract)));
        contracts.forEach(contract -> changes.of(contract).forEach(rules::add));
        return rules;
    }

    private static MappingRule header(String name, String expression) {
        return new AddColumn(ObjectLocator.everyTable(), name, expression, DataType.string(HEADER_LENGTH));
    }

    /// Without a key the row that changed can only be told by all its old values.
    private MappingRule beforeImages(TableContract contract) {
        String filter = contract.hasKey() ? "pk-only" : "non-lob";
        return new AddBeforeImages(
                ObjectLocator.table(contract.id()), new BeforeImage(layout.beforeImagePrefix(), filter));
    }

    private static String kind(MappingRule rule) {
        return switch (rule) {
            case Select select -> "select";
            case MappingRule.ColumnTransformation transformation -> transformation.ruleAction();
        };
    }
}
