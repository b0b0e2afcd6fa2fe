package io.sluice.metadata.publish;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.TableKind;
import io.sluice.contract.pipeline.ExtractorPolicies;
import io.sluice.metadata.Extraction;
import io.sluice.metadata.TableSelection;
import io.sluice.metadata.publish.MetadataBucket.Known;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The tables of a source that are a pipeline's business: those that have a contract, and tables that could have one.
///
/// Views without a contract are not among them, since only a full load could carry them.
///
/// @param policies which tables without a contract are told
/// @param known what the bucket has, by table
record WatchedTables(ExtractorPolicies policies, Map<TableId, Known> known) {

    WatchedTables {
        requireNonNull(policies, "policies is null");
        requireNonNull(known, "known is null");
    }

    /// The tables that are compared and told.
    Extraction of(Extraction all) {
        return of(all, Set.of());
    }

    /// @param further names of tables, as `schema.table`, that somebody asks for by name
    Extraction of(Extraction all, Set<String> further) {
        Set<String> schemas = known.keySet().stream()
                .filter(this::isDeployed)
                .map(TableId::schema)
                .collect(Collectors.toSet());
        List<TableContract> contracts = all.contracts().stream()
                .filter(contract -> isDeployed(contract.id())
                        || further.contains(contract.id().qualifiedName())
                        || isNew(contract, schemas))
                .toList();
        Set<TableId> ids = contracts.stream().map(TableContract::id).collect(Collectors.toSet());
        return new Extraction(
                contracts, all.unreadable().stream().filter(ids::contains).toList(), List.of());
    }

    private boolean isDeployed(TableId id) {
        return known.containsKey(id) && known.get(id).isDeployed();
    }

    private boolean isNew(TableContract contract, Set<String> schemas) {
        String schema = contract.id().schema();
        boolean included = !policies.include().isEmpty() || schemas.contains(schema);
        return TableKind.of(contract) == TableKind.TABLE
                && included
                && new TableSelection(policies.include(), policies.exclude())
                        .matches(schema, contract.id().table());
    }
}
