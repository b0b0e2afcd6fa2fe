package io.sluice;

import static java.util.Objects.requireNonNull;

import io.sluice.config.DatabaseConfig;
import io.sluice.contract.TableContract;
import io.sluice.contract.json.ContractStore;
import io.sluice.contract.pipeline.ContractProblems;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.replication.check.Exclusions;
import io.sluice.replication.check.ReplicationProblems;
import io.sluice.replication.mapping.TableMappings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The contracts of one pipeline as its stack has them: without the columns that the stack excludes.
///
/// @param all every open version of every table, by table, of one table the newest first
record PipelineContracts(List<TableContract> all) {

    PipelineContracts {
        all = List.copyOf(all);
    }

    /// A sentence for each thing that is wrong, each naming the database.
    static List<String> problems(Path metadata, DatabaseConfig database) {
        return inspect(metadata, database).problems();
    }

    /// Reads the contracts and everything that is wrong with them.
    static Inspected inspect(Path metadata, DatabaseConfig database) {
        requireNonNull(database, "database is null");
        List<TableContract> read;
        try {
            read = new ContractStore(metadata).read(database.name());
        } catch (IllegalArgumentException unreadable) {
            return new Inspected(
                    Optional.empty(), unreadable.getMessage().lines().toList());
        }
        PipelineContracts contracts = excluded(read, database);
        List<String> problems = new ArrayList<>();
        problems.addAll(
                new Exclusions(database.replication().tables()).problems(new PipelineContracts(read).current()));
        problems.addAll(found(contracts, database));
        return new Inspected(
                Optional.of(contracts),
                problems.stream()
                        .map(problem -> "database '%s': %s".formatted(database.name(), problem))
                        .toList());
    }

    /// The newest version of each table.
    List<TableContract> current() {
        Map<Object, TableContract> newest = new LinkedHashMap<>();
        all.forEach(contract -> newest.putIfAbsent(contract.id(), contract));
        return List.copyOf(newest.values());
    }

    /// The table mappings of the tasks.
    TableMappings mappings(DatabaseConfig database) {
        return new TableMappings(
                current(),
                FileLayout.of(database.source().engine()),
                database.source(),
                database.replication().tables());
    }

    private static List<String> found(PipelineContracts contracts, DatabaseConfig database) {
        List<String> problems = new ArrayList<>();
        problems.addAll(new ContractProblems(FileLayout.of(database.source().engine())).of(contracts.current()));
        problems.addAll(new ReplicationProblems(database).of(contracts.current()));
        problems.addAll(contracts.mappings(database).problems());
        return problems;
    }

    private static PipelineContracts excluded(List<TableContract> contracts, DatabaseConfig database) {
        Exclusions exclusions = new Exclusions(database.replication().tables());
        return new PipelineContracts(contracts.stream().map(exclusions::apply).toList());
    }

    /// @param contracts the contracts, empty if they could not be read
    /// @param problems a sentence for each thing that is wrong
    record Inspected(Optional<PipelineContracts> contracts, List<String> problems) {

        Inspected {
            requireNonNull(contracts, "contracts is null");
            problems = List.copyOf(problems);
        }
    }
}
