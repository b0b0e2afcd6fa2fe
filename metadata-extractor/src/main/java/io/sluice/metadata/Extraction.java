package io.sluice.metadata;

import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.TableKind;
import io.sluice.contract.pipeline.ContractProblems;
import io.sluice.contract.pipeline.FileLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What was read from a source's catalogue.
///
/// @param contracts contracts of the tables that were found, in table order
/// @param unreadable those of them that the user may not read, so that DMS could not either
/// @param unmatched patterns of the selection that no table matches
public record Extraction(List<TableContract> contracts, List<TableId> unreadable, List<String> unmatched) {

    public Extraction {
        contracts = List.copyOf(contracts);
        unreadable = List.copyOf(unreadable);
        unmatched = List.copyOf(unmatched);
    }

    /// Contracts of tables that a pipeline can carry and the user may read.
    public List<TableContract> usable() {
        Set<TableId> left = new HashSet<>(unreadable);
        Map<String, Long> names = contracts.stream()
                .collect(Collectors.groupingBy(contract -> folded(contract.id()), Collectors.counting()));
        ContractProblems problems = new ContractProblems(FileLayout.standard());
        return contracts.stream()
                .filter(contract -> !left.contains(contract.id()) && names.get(folded(contract.id())) == 1)
                .filter(contract -> problems.of(List.of(contract)).isEmpty())
                .toList();
    }

    /// Contracts of tables, without those of views.
    public List<TableContract> tables() {
        return contracts.stream()
                .filter(contract -> TableKind.of(contract) == TableKind.TABLE)
                .toList();
    }

    /// A sentence for each table and pattern that came to nothing.
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        unmatched.forEach(pattern ->
                problems.add("pattern '%s' must match a table of the source but matches none".formatted(pattern)));
        unreadable.forEach(
                id -> problems.add("table '%s' must be readable but the user has no privilege on it: GRANT SELECT"
                        .formatted(id.qualifiedName())));
        problems.addAll(new ContractProblems(FileLayout.standard()).of(contracts));
        return problems;
    }

    private static String folded(TableId id) {
        return id.qualifiedName().toLowerCase(Locale.ROOT);
    }
}
