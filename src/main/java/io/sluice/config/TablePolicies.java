package io.sluice.config;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is said of the tables of a database beside their contracts.
///
/// @param withoutKey whether every table may be without a key
/// @param losses whether every loss is accepted
/// @param tables what is said of single tables, each named once
public record TablePolicies(Acceptance withoutKey, Acceptance losses, List<TablePolicy> tables) {

    public TablePolicies {
        requireNonNull(withoutKey, "withoutKey is null");
        requireNonNull(losses, "losses is null");
        tables = List.copyOf(tables);
    }

    /// Nothing is accepted, and nothing is said of any table.
    public static TablePolicies none() {
        return new TablePolicies(Acceptance.REFUSE, Acceptance.REFUSE, List.of());
    }

    /// What is said of a table.
    public Optional<TablePolicy> of(TableId id) {
        return tables.stream()
                .filter(policy -> policy.table().equals(id.qualifiedName()))
                .findFirst();
    }

    /// Whether a table may be without a key.
    public boolean acceptsWithoutKey(TableId id) {
        return withoutKey == Acceptance.ACCEPT
                || of(id).filter(policy -> policy.withoutKey() == Acceptance.ACCEPT)
                        .isPresent();
    }

    /// Whether what a column loses is accepted.
    public boolean acceptsLoss(TableId id, String column) {
        return losses == Acceptance.ACCEPT
                || of(id).filter(policy -> policy.acceptedLosses().contains(column))
                        .isPresent();
    }

    static Optional<TablePolicies> read(Section section) {
        Optional<Acceptance> withoutKey = Acceptance.read(section, "tablesWithoutKey");
        Optional<Acceptance> losses = Acceptance.read(section, "losses");
        List<TablePolicy> tables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section table : section.sections("tables")) {
            TablePolicy.read(table).ifPresent(policy -> {
                tables.add(policy);
                if (!names.add(policy.table())) {
                    table.problem("table", "must be named once but was '%s' again".formatted(policy.table()));
                }
            });
        }
        return withoutKey.isPresent() && losses.isPresent()
                ? Optional.of(new TablePolicies(withoutKey.get(), losses.get(), tables))
                : Optional.empty();
    }
}
