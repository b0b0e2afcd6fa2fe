package io.sluice.contract.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.TableId;
import io.sluice.contract.json.Json;
import io.sluice.contract.key.RawKey;
import java.util.ArrayList;
import java.util.List;

/// What became of the rows of one file where single rows are set aside.
///
/// @param passed rows that went to the lake
/// @param failed rows that went to the fail bucket because they break a check
/// @param held rows that went there because an earlier row of their key did
/// @param marked rows that went to the lake though an earlier row of their key did not
/// @param markedKeys hashes of the keys of marked rows, the first ones
public record Quarantined(long passed, long failed, long held, long marked, List<String> markedKeys) {

    /// Folder of the metadata bucket that holds the keys with failed rows, and how files were taken apart.
    public static final String FOLDER = "quarantine/";

    public Quarantined {
        markedKeys = List.copyOf(markedKeys);
    }

    /// Where the metadata bucket holds the keys of a table that have failed rows.
    public static String keysKey(TableId table) {
        return "%skeys/%s/%s/%s.json".formatted(FOLDER, table.database(), table.schema(), table.table());
    }

    /// Where the metadata bucket holds what was decided about the rows of a file.
    ///
    /// @param to key of the file's copy
    public static String planKey(String to) {
        return "%sfiles/%s.json".formatted(FOLDER, to);
    }

    /// Where the fail bucket holds the rows of a file that were set aside: beside the place of the whole copy, which
    /// an earlier or a late decision may have put there.
    ///
    /// @param to key of the file's copy, which ends in `.parquet`
    public static String rowsKey(String to) {
        return to.substring(0, to.length() - RawKey.ENDING.length()) + "-rows" + RawKey.ENDING;
    }

    /// As a receipt holds it: the parts in either bucket.
    ///
    /// @param to key of the file's copy
    ObjectNode json(String to) {
        ObjectNode node = Json.object();
        node.putObject("lake").put("key", to).put("rows", passed);
        if (failed + held > 0) {
            node.putObject("fail")
                    .put("key", rowsKey(to))
                    .put("rows", failed + held)
                    .put("held", held);
        }
        ArrayNode keys = node.putObject("marked").put("rows", marked).putArray("keys");
        markedKeys.forEach(keys::add);
        return node;
    }

    static Quarantined read(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.path("marked").path("keys").forEach(key -> keys.add(key.asText()));
        long held = node.path("fail").path("held").asLong();
        return new Quarantined(
                node.path("lake").path("rows").asLong(),
                node.path("fail").path("rows").asLong() - held,
                held,
                node.path("marked").path("rows").asLong(),
                keys);
    }
}
