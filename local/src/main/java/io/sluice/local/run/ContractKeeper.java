package io.sluice.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.dms.TableKey;
import io.sluice.contract.json.ContractStore;
import io.sluice.contract.pipeline.ContractProblems;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.local.LocalException;
import io.sluice.local.dms.TableName;
import io.sluice.local.dms.source.SourceColumn;
import io.sluice.local.source.SourceAddress;
import io.sluice.metadata.ContractRevision;
import io.sluice.metadata.Extractor;
import io.sluice.metadata.TableSelection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps the run's metadata store what the source is.
///
/// Where the deployed pipeline waits for a reviewed contract, the local run opens a new version by itself as soon as
/// a table changes, and says so.
///
/// @param store the run's store
/// @param database name of the pipeline
/// @param source where the tables are
/// @param tables which of them are meant
record ContractKeeper(ContractStore store, String database, SourceAddress source, TableSelection tables) {

    /// Brings the whole store up to date.
    ///
    /// @return the contracts that are new or changed
    List<TableContract> update() {
        List<TableContract> extracted = extract(tables);
        if (extracted.isEmpty()) {
            throw new LocalException(
                    "source %s must have a table that --include and --exclude leave but has none".formatted(source));
        }
        List<String> problems = new ContractProblems(FileLayout.standard()).of(extracted);
        if (!problems.isEmpty()) {
            throw new LocalException("%s%nleave such tables out with --exclude, or rename them"
                    .formatted(String.join(System.lineSeparator(), problems)));
        }
        return ContractRevision.apply(store, database, extracted);
    }

    /// What the reviewed contracts say otherwise than the source, a sentence a table. They are kept: the deployed
    /// pipeline would go by them too.
    List<String> disagreements() {
        return ContractRevision.pending(store, database, extract(tables)).stream()
                .map(contract -> contract.version() == 1
                        ? "table %s has no contract: it is left out"
                                .formatted(contract.id().qualifiedName())
                        : "contract of %s is not what the source holds: its files will fail, here as when deployed"
                                .formatted(contract.id().qualifiedName()))
                .toList();
    }

    /// Brings one table to the columns that the log tells of: the source itself may be further already.
    ///
    /// @return its open versions, the newest first, or none if nothing changed
    List<TableContract> update(TableName table, List<SourceColumn> columns) {
        List<TableContract> next = current().stream()
                .filter(contract -> isOf(contract.id(), table))
                .map(contract -> withColumns(contract, columns))
                .toList();
        List<TableContract> changed = ContractRevision.apply(store, database, next);
        return changed.isEmpty()
                ? List.of()
                : store.read(database).stream()
                        .filter(contract -> isOf(contract.id(), table))
                        .toList();
    }

    /// Brings the tables it knows up to date: a column may go and no later row tell of it.
    ///
    /// @return the contracts that changed
    List<TableContract> updateKnown() {
        Set<TableId> known = current().stream().map(TableContract::id).collect(Collectors.toSet());
        return ContractRevision.apply(
                store,
                database,
                extract(tables).stream()
                        .filter(contract -> known.contains(contract.id()))
                        .toList());
    }

    /// The newest version of every table.
    List<TableContract> current() {
        return store.current(database);
    }

    private List<TableContract> extract(TableSelection selection) {
        try (Connection connection = source.connect()) {
            return new Extractor(database, Engine.POSTGRES, EndpointOptions.standard())
                    .extract(connection, selection).tables().stream()
                            .map(ContractKeeper::withPrimaryKeyOnly)
                            .toList();
        } catch (SQLException e) {
            throw new LocalException(
                    "contracts must be extracted from %s but were not: %s".formatted(source, e.getMessage()), e);
        }
    }

    /// A unique index is no replica identity: the log does not tell the old values of its columns.
    private static TableContract withPrimaryKeyOnly(TableContract contract) {
        if (TableKey.index(contract).isEmpty()) {
            return contract;
        }
        Map<String, JsonNode> other = new LinkedHashMap<>(contract.other());
        other.remove(TableKey.PROPERTY);
        return new TableContract(contract.id(), contract.version(), contract.columns(), List.of(), other);
    }

    private static TableContract withColumns(TableContract contract, List<SourceColumn> columns) {
        List<Column> next = columns.stream()
                .map(column -> new Column(
                        column.name(),
                        column.type().columnType(EndpointOptions.standard()),
                        contract.column(column.name()).map(Column::nullable).orElse(true),
                        Optional.of(new Column.Source(
                                column.declared(), column.type().type().isLob())),
                        contract.column(column.name()).map(Column::other).orElse(Map.of())))
                .toList();
        List<String> names = columns.stream().map(SourceColumn::name).toList();
        List<String> key = names.containsAll(contract.primaryKey()) ? contract.primaryKey() : List.of();
        return new TableContract(contract.id(), contract.version(), next, key, contract.other());
    }

    private static boolean isOf(TableId id, TableName table) {
        return id.schema().equals(table.schema()) && id.table().equals(table.table());
    }
}
