package io.sluice.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.TableKey;
import io.sluice.contract.json.ContractStore;
import io.sluice.metadata.check.SourceLimits;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings the metadata store up to what was extracted: a table whose shape changed gets a new version, and its old
/// version stays open, because files of the old shape may still arrive.
public final class ContractRevision {

    private ContractRevision() {}

    /// Writes what is new.
    ///
    /// @return the contracts that were written, none where nothing changed
    public static List<TableContract> apply(ContractStore store, String database, List<TableContract> extracted) {
        Map<TableId, TableContract> current = current(store, database);
        List<TableContract> pending = pending(store, database, extracted);
        for (TableContract contract : pending) {
            Optional.ofNullable(current.get(contract.id())).ifPresent(store::writeEarlier);
            store.write(contract);
        }
        return pending;
    }

    /// What [#apply] would write.
    public static List<TableContract> pending(ContractStore store, String database, List<TableContract> extracted) {
        Map<TableId, TableContract> current = current(store, database);
        List<TableContract> pending = new ArrayList<>();
        for (TableContract contract : extracted) {
            TableContract known = current.get(contract.id());
            if (known == null) {
                pending.add(contract);
                continue;
            }
            TableContract next = reviewed(known, contract).withVersion(known.version() + 1);
            if (!known.sameShape(next)) {
                pending.add(next);
            }
        }
        return pending;
    }

    /// Whether a database has a folder in the store.
    static boolean exists(ContractStore store, String database) {
        return Files.isDirectory(store.root().resolve(database));
    }

    private static Map<TableId, TableContract> current(ContractStore store, String database) {
        Map<TableId, TableContract> current = new HashMap<>();
        if (exists(store, database)) {
            store.current(database).forEach(contract -> current.put(contract.id(), contract));
        }
        return current;
    }

    /// What was extracted, with what people wrote into the known contract: where the source still says of a column what
    /// it said when the contract was reviewed, the contract's type stands, and properties of which the source says
    /// nothing stay. A limit that came from a check of the source goes with it.
    public static TableContract reviewed(TableContract known, TableContract extracted) {
        List<Column> columns = extracted.columns().stream()
                .map(column -> known.column(column.name())
                        .map(chosen -> reviewed(chosen, column))
                        .orElse(column))
                .toList();
        Map<String, JsonNode> other = merged(known.other(), extracted.other());
        if (!extracted.other().containsKey(TableKey.PROPERTY)) {
            other.remove(TableKey.PROPERTY);
        }
        return new TableContract(extracted.id(), extracted.version(), columns, extracted.primaryKey(), other);
    }

    private static Column reviewed(Column chosen, Column column) {
        boolean unchanged = chosen.source().equals(column.source());
        Map<String, JsonNode> other = merged(chosen.other(), column.other());
        SourceLimits.forget(other, chosen.other(), column.other());
        return new Column(
                column.name(), unchanged ? chosen.type() : column.type(), column.nullable(), column.source(), other);
    }

    private static Map<String, JsonNode> merged(Map<String, JsonNode> known, Map<String, JsonNode> extracted) {
        Map<String, JsonNode> merged = new LinkedHashMap<>(known);
        merged.putAll(extracted);
        return merged;
    }
}
