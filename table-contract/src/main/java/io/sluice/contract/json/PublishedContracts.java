package io.sluice.contract.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The open contract versions of one table as they stand in the metadata bucket: one object, so one request.
///
/// @param versions every version that files are accepted by, the newest first
public record PublishedContracts(List<TableContract> versions) {

    /// Version of this JSON form.
    static final int FORMAT = 1;

    public PublishedContracts {
        versions = versions.stream()
                .sorted(Comparator.comparingInt(TableContract::version).reversed())
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a published table must have a version");
        }
        for (TableContract version : versions) {
            if (version != versions.getFirst()
                    && !version.id().equals(versions.getFirst().id())) {
                throw new IllegalArgumentException("published versions must be of one table");
            }
        }
    }

    /// Where the metadata bucket holds them: `contracts/<database>/<schema>/<table>/index.json`.
    public static String key(TableId id) {
        return "%s%s/%s/index.json".formatted(folder(id.database()), id.schema(), id.table());
    }

    /// Where the metadata bucket holds the contracts of a database, each table in a folder of its own.
    public static String folder(String database) {
        return "contracts/%s/".formatted(database);
    }

    /// Where the metadata bucket holds one version alone: `contracts/<database>/<schema>/<table>/v<N>.json`.
    public static String versionKey(TableId id, int version) {
        return "%s%s/%s/v%d.json".formatted(folder(id.database()), id.schema(), id.table(), version);
    }

    /// The object's text.
    public String write() {
        ObjectNode root = Json.object();
        root.put("format", FORMAT);
        ArrayNode array = root.putArray("versions");
        versions.forEach(contract -> array.add(ContractJson.write(contract)));
        return Json.pretty(root);
    }

    /// @throws IllegalArgumentException if the text is not this form
    public static PublishedContracts read(String text, String source) {
        JsonNode root = Json.parse(text, source);
        JsonNode format = root.path("format");
        if (format.asInt() != FORMAT) {
            throw new IllegalArgumentException("%s: format must be %d but %s"
                    .formatted(source, FORMAT, format.isMissingNode() ? "is missing" : "was " + format));
        }
        List<TableContract> versions = new ArrayList<>();
        for (JsonNode version : root.path("versions")) {
            versions.add(ContractJson.read(version, source));
        }
        try {
            return new PublishedContracts(versions);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(source, e.getMessage()), e);
        }
    }
}
