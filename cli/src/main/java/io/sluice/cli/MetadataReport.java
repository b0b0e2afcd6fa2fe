package io.sluice.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.TableContract;
import io.sluice.contract.json.Json;
import io.sluice.metadata.difference.Change;
import io.sluice.metadata.doctor.Ailment;
import java.util.List;

/// What `--json` of the commands about metadata writes: `docs/metadata-report.md` describes it.
final class MetadataReport {

    /// Version of the form.
    private static final int FORMAT = 1;

    private final ObjectNode root = Json.object().put("format", FORMAT);

    MetadataReport database(String database) {
        root.put("database", database);
        return this;
    }

    /// @param shown host and database, never a password
    MetadataReport source(String shown) {
        root.put("source", shown);
        return this;
    }

    MetadataReport tables(int tables) {
        root.put("tables", tables);
        return this;
    }

    MetadataReport written(List<TableContract> written) {
        ArrayNode array = root.putArray("written");
        written.forEach(contract -> array.addObject()
                .put("schema", contract.id().schema())
                .put("table", contract.id().table())
                .put("version", contract.version()));
        return this;
    }

    MetadataReport changes(List<Change> changes) {
        ArrayNode array = root.putArray("changes");
        changes.forEach(change -> array.addObject()
                .put("schema", change.table().schema())
                .put("table", change.table().table())
                .put("kind", change.kind().words())
                .put("what", change.what()));
        return this;
    }

    MetadataReport findings(List<Ailment> ailments) {
        ArrayNode array = root.putArray("findings");
        ailments.forEach(
                ailment -> array.addObject().put("finding", ailment.finding()).put("cure", ailment.cure()));
        return this;
    }

    /// @param name of the list: `losses`, `problems` or `files`
    MetadataReport sentences(String name, List<String> sentences) {
        ArrayNode array = root.putArray(name);
        sentences.forEach(array::add);
        return this;
    }

    String write() {
        return Json.pretty(root);
    }
}
