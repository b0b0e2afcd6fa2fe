package io.sluice.replication.mapping;

import static java.util.Objects.requireNonNull;

import io.sluice.config.SourceDatabase;
import io.sluice.config.TablePolicies;
import io.sluice.contract.TableContract;
import io.sluice.contract.dms.TableKey;
import io.sluice.contract.dms.TableKind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.replication.mapping.MappingRule.AddBeforeImages;
import io.sluice.replication.mapping.MappingRule.AddColumn;
import io.sluice.replication.mapping.MappingRule.Select;
import io.sluice.replication.settings.SortedJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The table mappings of a task.
///
/// Rules are numbered by one counter in a fixed order: AWS keeps the order of rules, and wants each number
/// once. That a column which is removed has no before image either is assumed.
///
/// @param contracts current contract of each table, in the order in which tables are to be listed
/// @param layout names of the columns that DMS adds
/// @param source what is replicated
/// @param policies what is said of single tables; columns they exclude are in no contract any more
public record TableMappings(
        List<TableContract> contracts, FileLayout layout, SourceDatabase source, TablePolicies policies) {

    /// Holds the change sequence (35 digits) and any engine's position.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.html>
    private static final int HEADER_LENGTH = 50;

    /// Size above which mappings are worth a warning. AWS documents no bound; consoles and APIs get slow long
    /// before two megabytes, which some report.
    static final int LARGE_BYTES = 500_000;

    public TableMappings {
        contracts = List.copyOf(contracts);
        requireNonNull(layout, "layout is null");
        requireNonNull(source, "source is null");
        requireNonNull(policies, "policies is null");
        if (contracts.isEmpty()) {
            throw new IllegalArgumentException("contracts of a task must be 1 or more but was []");
        }
    }

    /// The text that DMS reads: sorted keys, no spaces.
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

    /// A sentence for each thing that DMS cannot do.
    public List<String> problems() {
        TypeChanges changes = new TypeChanges(source);
        return contracts.stream()
                .flatMap(contract -> Stream.concat(
                        changes.problems(contract), new TransformedNames(changes, policies).problems(contract)))
                .toList();
    }

    /// What to tell people about mappings that are unusually large.
    public Optional<String> warning() {
        int bytes = write().getBytes(StandardCharsets.UTF_8).length;
        return bytes <= LARGE_BYTES
                ? Optional.empty()
                : Optional.of(
                        "table mappings of %d tables have %d bytes, more than %d: split the database in two pipelines"
                                .formatted(contracts.size(), bytes, LARGE_BYTES));
    }

    private List<MappingRule> rules() {
        TypeChanges changes = new TypeChanges(source);
        List<MappingRule> rules = new ArrayList<>();
        contracts.forEach(contract -> rules.add(select(contract)));
        rules.add(header(layout.changeSequence(), "$AR_H_CHANGE_SEQ"));
        rules.add(header(layout.position(), "$AR_H_STREAM_POSITION"));
        contracts.forEach(contract -> rules.add(beforeImages(contract)));
        contracts.forEach(contract -> changes.of(contract).forEach(rules::add));
        contracts.forEach(contract -> policies.of(contract.id())
                .ifPresent(policy -> PolicyRules.of(contract.id(), policy).forEach(rules::add)));
        return rules;
    }

    private static MappingRule select(TableContract contract) {
        return switch (TableKind.of(contract)) {
            case TABLE -> new Select(ObjectLocator.exact(contract.id()));
            case VIEW -> new Select(ObjectLocator.exactView(contract.id()));
        };
    }

    private static MappingRule header(String name, String expression) {
        return new AddColumn(ObjectLocator.everyTable(), name, expression, DataType.string(HEADER_LENGTH));
    }

    /// Without a key the row that changed can only be told by all its old values.
    private MappingRule beforeImages(TableContract contract) {
        String filter = TableKey.isPrimary(contract) ? "pk-only" : "non-lob";
        return new AddBeforeImages(
                ObjectLocator.table(contract.id()), new BeforeImage(layout.beforeImagePrefix(), filter));
    }

    private static String kind(MappingRule rule) {
        return switch (rule) {
            case Select select -> "select";
            case MappingRule.LobLimit limit -> "lob-limit";
            case MappingRule.ColumnTransformation transformation -> transformation.ruleAction();
        };
    }
}
