package io.sluice.replication.check;

import static java.util.Objects.requireNonNull;

import io.sluice.config.DatabaseConfig;
import io.sluice.contract.TableContract;
import java.util.List;
import java.util.stream.Stream;

/// Everything that speaks against replicating tables as a stack says.
///
/// @param database what the stack says
public record ReplicationProblems(DatabaseConfig database) {

    private static final List<ContractRule> RULES =
            List.of(new TablesWithoutKey(), new LobsWithoutKey(), new Views(), new Losses(), new SourceLimits());

    public ReplicationProblems {
        requireNonNull(database, "database is null");
    }

    /// A sentence for each problem, in the order of the tables.
    ///
    /// @param contracts current contract of each table, without excluded columns
    public List<String> of(List<TableContract> contracts) {
        return contracts.stream().flatMap(this::of).toList();
    }

    private Stream<String> of(TableContract contract) {
        return RULES.stream().flatMap(rule -> rule.problems(contract, database));
    }
}
