package io.sluice.replication.check;

import static java.util.Objects.requireNonNull;

import io.sluice.config.TablePolicies;
import io.sluice.config.TablePolicy;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Takes the columns out of contracts that a stack excludes, so that no one expects them: neither the table
/// mappings nor the validator nor the catalogue.
///
/// @param policies what is said of single tables
public record Exclusions(TablePolicies policies) {

    public Exclusions {
        requireNonNull(policies, "policies is null");
    }

    /// The contract without the columns that are excluded. An earlier version may not have them at all.
    ///
    /// Columns of the key stay, and so does a table of which nothing would be left: both are problems.
    public TableContract apply(TableContract contract) {
        List<String> excluded =
                policies.of(contract.id()).map(TablePolicy::excludedColumns).orElse(List.of());
        List<Column> columns = contract.columns().stream()
                .filter(column -> !excluded.contains(column.name())
                        || contract.primaryKey().contains(column.name()))
                .toList();
        return columns.isEmpty() || columns.size() == contract.columns().size()
                ? contract
                : new TableContract(
                        contract.id(), contract.version(), columns, contract.primaryKey(), contract.other());
    }

    /// A sentence for each policy that does not fit the contracts.
    ///
    /// @param contracts current contract of each table, with all its columns
    public List<String> problems(List<TableContract> contracts) {
        Map<String, TableContract> byName = new HashMap<>();
        contracts.forEach(contract -> byName.put(contract.id().qualifiedName(), contract));
        List<String> problems = new ArrayList<>();
        for (TablePolicy policy : policies.tables()) {
            TableContract contract = byName.get(policy.table());
            if (contract == null) {
                problems.add(
                        "policy must be about a table with a contract but was about '%s'".formatted(policy.table()));
            } else {
                problems(
                        policy,
                        contract,
                        (rule, column) -> problems.add(
                                "policy of table '%s' must %s but was '%s'".formatted(policy.table(), rule, column)));
            }
        }
        return problems;
    }

    private static void problems(TablePolicy policy, TableContract contract, BiConsumer<String, String> note) {
        for (String column : policy.excludedColumns()) {
            if (contract.column(column).isEmpty()) {
                note.accept("exclude columns of its contract", column);
            } else if (contract.primaryKey().contains(column)) {
                note.accept("keep the columns of the key, which tell rows apart,", column);
            }
        }
        if (policy.excludedColumns().containsAll(names(contract))) {
            note.accept("leave a column", String.join("', '", policy.excludedColumns()));
        }
        policy.acceptedLosses().stream()
                .filter(column -> contract.column(column).isEmpty()
                        || policy.excludedColumns().contains(column))
                .forEach(column -> note.accept("accept losses of columns that it keeps", column));
    }

    private static List<String> names(TableContract contract) {
        return contract.columns().stream().map(Column::name).toList();
    }
}
