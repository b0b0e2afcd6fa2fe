package io.sluice.metadata;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.ContractJson;
import io.sluice.contract.json.ContractStore;
import io.sluice.contract.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings the metadata store of the project up to what was extracted, for a person to review.
///
/// A new shape is a new version beside the old one; a new comment, check or foreign key is written into the version
/// that there is. Where nothing changed no file is touched.
///
/// @param store the metadata store
/// @param database name of the pipeline
public record StoreUpdate(ContractStore store, String database) {

    public StoreUpdate {
        requireNonNull(store, "store is null");
        requireNonNull(database, "database is null");
    }

    /// @return the contracts that were written
    public List<TableContract> apply(List<TableContract> extracted) {
        Map<TableId, TableContract> known = known();
        Map<TableContract, Path> places = known.isEmpty() ? Map.of() : store.places(database);
        List<TableContract> written = new ArrayList<>();
        for (TableContract contract : extracted) {
            Optional<TableContract> before = Optional.ofNullable(known.get(contract.id()));
            TableContract next = before.map(old -> next(old, contract)).orElse(contract);
            if (before.filter(old -> isSame(old, next)).isEmpty()) {
                before.ifPresent(old -> store.settle(old, places.get(old)));
                before.filter(old -> old.version() != next.version()).ifPresent(store::writeEarlier);
                store.write(next);
                written.add(next);
            }
        }
        return written;
    }

    /// The newest version of each table in the store; none where the database has no folder yet.
    public List<TableContract> current() {
        return ContractRevision.exists(store, database) ? store.current(database) : List.of();
    }

    /// What was extracted, with what people wrote into the contracts that are known.
    public List<TableContract> reviewed(List<TableContract> extracted) {
        Map<TableId, TableContract> known = known();
        return extracted.stream()
                .map(contract -> Optional.ofNullable(known.get(contract.id()))
                        .map(old -> next(old, contract))
                        .orElse(contract))
                .toList();
    }

    private Map<TableId, TableContract> known() {
        Map<TableId, TableContract> known = new HashMap<>();
        current().forEach(contract -> known.put(contract.id(), contract));
        return known;
    }

    private static TableContract next(TableContract known, TableContract extracted) {
        TableContract next = ContractRevision.reviewed(known, extracted);
        return next.withVersion(known.sameShape(next) ? known.version() : known.version() + 1);
    }

    private static boolean isSame(TableContract one, TableContract other) {
        return Json.pretty(ContractJson.write(one)).equals(Json.pretty(ContractJson.write(other)));
    }
}
