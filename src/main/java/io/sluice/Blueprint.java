package io.sluice;

import static java.util.Objects.requireNonNull;

import io.sluice.PipelineContracts.Inspected;
import io.sluice.catalogue.GlueNames;
import io.sluice.config.ConfigException;
import io.sluice.config.DatabaseConfig;
import io.sluice.config.StackConfig;
import io.sluice.contract.TableContract;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.naming.Names;
import io.sluice.replication.mapping.TableMappings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// All that is known of one pipeline before anything of it is made.
///
/// @param stack what the whole stack shares
/// @param database what is the pipeline's own
/// @param contracts every open version of every table's contract
/// @param current the current version of each
record Blueprint(
        StackConfig stack, DatabaseConfig database, List<TableContract> contracts, List<TableContract> current) {

    Blueprint {
        requireNonNull(stack, "stack is null");
        requireNonNull(database, "database is null");
        contracts = List.copyOf(contracts);
        current = List.copyOf(current);
    }

    /// The blueprints of a whole stack.
    ///
    /// @throws ConfigException naming what is wrong with the contracts of each database
    static List<Blueprint> of(StackConfig stack) {
        List<Blueprint> blueprints = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (DatabaseConfig database : stack.databases()) {
            try {
                blueprints.add(of(stack, database));
            } catch (IllegalArgumentException e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return blueprints;
    }

    Names names() {
        return new Names(database.name(), stack.stack());
    }

    /// What is wrong with the contracts of a database, or with what the stack says of them, a sentence each.
    static List<String> problems(Path metadata, DatabaseConfig database) {
        return inspect(metadata, database).problems();
    }

    private static Inspected inspect(Path metadata, DatabaseConfig database) {
        Inspected inspected = PipelineContracts.inspect(metadata, database);
        List<String> problems = new ArrayList<>(inspected.problems());
        inspected.contracts().ifPresent(contracts -> {
            problems.addAll(GlueNames.problems(contracts.current()));
            problems.addAll(unexpected(database, contracts.current()));
        });
        return new Inspected(inspected.contracts(), problems);
    }

    /// The table mappings of its tasks.
    TableMappings mappings() {
        return new TableMappings(
                current, layout(), database.source(), database.replication().tables());
    }

    /// The columns around each table's own.
    FileLayout layout() {
        return FileLayout.of(database.source().engine());
    }

    /// What is unusual about it, in sentences.
    List<String> warnings() {
        return mappings().warning().stream()
                .map(warning -> "database '%s': %s".formatted(database.name(), warning))
                .toList();
    }

    private static Blueprint of(StackConfig stack, DatabaseConfig database) {
        Inspected inspected = inspect(stack.metadataDirectory(), database);
        if (!inspected.problems().isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", inspected.problems()));
        }
        PipelineContracts contracts = inspected.contracts().orElseThrow();
        return new Blueprint(stack, database, contracts.all(), contracts.current());
    }

    /// An alarm about a table that does not exist would ring for ever.
    private static List<String> unexpected(DatabaseConfig database, List<TableContract> current) {
        Set<String> tables =
                current.stream().map(contract -> contract.id().qualifiedName()).collect(Collectors.toSet());
        return database.alarms().gate().expectedWithin().keySet().stream()
                .filter(table -> !tables.contains(table))
                .sorted()
                .map(table ->
                        "sluice:databases.%s.alarms.expectedWithinHours must name tables with a contract but was '%s'"
                                .formatted(database.name(), table))
                .toList();
    }
}
