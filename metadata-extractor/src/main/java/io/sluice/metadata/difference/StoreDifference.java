package io.sluice.metadata.difference;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What changed about all tables of a database.
///
/// @param before contracts that are known, the newest of each table
/// @param after what the source says now
public record StoreDifference(List<TableContract> before, List<TableContract> after) {

    public StoreDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// Every change, by table.
    public List<Change> changes() {
        Map<TableId, TableContract> known = byId(before);
        Map<TableId, TableContract> found = byId(after);
        List<Change> changes = new ArrayList<>();
        Set<TableId> explained = new HashSet<>();
        for (TableContract contract : after) {
            Optional<TableContract> same = Optional.ofNullable(known.get(contract.id()));
            same.ifPresent(old -> changes.addAll(new TableDifference(old, contract).changes()));
            if (same.isEmpty()) {
                changes.add(arrival(contract, found, explained));
            }
        }
        before.stream()
                .map(TableContract::id)
                .filter(id -> !found.containsKey(id) && !explained.contains(id))
                .forEach(id -> changes.add(new Change(
                        id, Kind.DROPPED_TABLE, "the source has no such table, or the user may not see it")));
        return changes;
    }

    private Change arrival(TableContract contract, Map<TableId, TableContract> found, Set<TableId> explained) {
        Optional<TableId> old = before.stream()
                .filter(known -> !found.containsKey(known.id()) && !explained.contains(known.id()))
                .filter(known -> columns(known).equals(columns(contract)))
                .map(TableContract::id)
                .findFirst();
        old.ifPresent(explained::add);
        return old.map(id -> new Change(
                        contract.id(),
                        Kind.RENAME_SUSPECTED,
                        "table '%s' went and this one came with the same columns".formatted(id.qualifiedName())))
                .orElseGet(() -> new Change(
                        contract.id(),
                        Kind.NEW_TABLE,
                        "the table has no contract, and %d columns"
                                .formatted(contract.columns().size())));
    }

    private static List<String> columns(TableContract contract) {
        return contract.columns().stream()
                .map(column -> "%s %s"
                        .formatted(
                                column.name(),
                                column.source().map(Column.Source::type).orElse("")))
                .toList();
    }

    private static Map<TableId, TableContract> byId(List<TableContract> contracts) {
        Map<TableId, TableContract> byId = new LinkedHashMap<>();
        contracts.forEach(contract -> byId.put(contract.id(), contract));
        return byId;
    }
}
