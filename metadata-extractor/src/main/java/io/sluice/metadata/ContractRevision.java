package io.sluice.metadata;

import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.ContractStore;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Brings the metadata store up to what was extracted: a table whose shape changed gets a new version, and its old
/// version stays open, because files of the old shape may still arrive.
public final class ContractRevision {

    private ContractRevision() {}

    /// Writes what is new.
    ///
    /// @return the contracts that were written, none where nothing changed
    public static List<TableContract> apply(ContractStore store, String database, List<TableContract> extracted) {
        Map<TableId, TableContract> current = new HashMap<>();
        if (Files.isDirectory(store.root().resolve(database))) {
            store.current(database).forEach(contract -> current.put(contract.id(), contract));
        }
        List<TableContract> written = new ArrayList<>();
        for (TableContract contract : extracted) {
            TableContract known = current.get(contract.id());
            if (known == null) {
                store.write(contract);
                written.add(contract);
            } else if (!known.sameShape(contract)) {
                TableContract next = contract.withVersion(known.version() + 1);
                store.writeEarlier(known);
                store.write(next);
                written.add(next);
            }
        }
        return written;
    }
}
