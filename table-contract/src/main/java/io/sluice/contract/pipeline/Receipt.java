package io.sluice.contract.pipeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What was decided about one raw object: written once it is judged, before it is copied and goes.
///
/// @param from the object that was judged
/// @param decision where it went
/// @param contents what was found in it
/// @param to key of the copy in the bucket of the decision, or of the part in the lake; of a skipped object there is
///     none
/// @param reasons why it or some of its rows failed, or why it is gone or skipped, each a sentence; empty for a
///     file that passed
public record Receipt(RawObject from, Decision decision, Contents contents, String to, List<String> reasons) {

    /// Version of this JSON form.
    static final int FORMAT = 1;

    public Receipt {
        requireNonNull(from, "from is null");
        requireNonNull(decision, "decision is null");
        requireNonNull(contents, "contents is null");
        requireNonNull(to, "to is null");
        reasons = List.copyOf(reasons);
        if ((decision == Decision.FAILED || decision == Decision.SPLIT) && reasons.isEmpty()) {
            throw new IllegalArgumentException("a failed file must have a reason");
        }
    }

    /// The same of another object with the same bytes, which goes to the same place.
    public Receipt of(RawObject raw) {
        return new Receipt(raw, decision, contents, to, reasons);
    }

    /// Key in the fail bucket of the rows that were set aside: that of the copy, or of the part that holds only them.
    /// They differ, so that neither is ever written over the other.
    public String asideKey() {
        return decision == Decision.SPLIT ? Quarantined.rowsKey(to) : to;
    }

    /// The receipt's object in the metadata bucket, beside nothing else: the copy's key under `receipts/`.
    public static String key(String to) {
        return "receipts/" + to + ".json";
    }

    /// The object's text.
    public String write() {
        ObjectNode node = Json.object();
        node.put("format", FORMAT);
        node.put("decision", decision.name().toLowerCase(java.util.Locale.ROOT));
        node.set("from", from.json());
        node.put("to", to);
        node.put("rows", contents.rows());
        contents.contractVersion().ifPresent(version -> node.put("contractVersion", version));
        contents.counts().ifPresent(counts -> node.set("counts", counts.json()));
        contents.quarantined().ifPresent(rows -> node.set("quarantine", rows.json(to)));
        ArrayNode array = node.putArray("reasons");
        reasons.forEach(array::add);
        return Json.pretty(node);
    }

    /// @throws IllegalArgumentException if the text is not what [#write] gives
    public static Receipt read(String text, String source) {
        return ReceiptReader.read(Json.parse(text, source));
    }

    /// @param bucket raw bucket
    /// @param key key as it is, not as an event encodes it
    /// @param etag entity tag without quotes
    /// @param size bytes
    /// @param eventTime time of the event that reported it, as the event writes it
    public record RawObject(String bucket, String key, String etag, long size, String eventTime) {

        private ObjectNode json() {
            return Json.object()
                    .put("bucket", bucket)
                    .put("key", key)
                    .put("etag", etag)
                    .put("size", size)
                    .put("eventTime", eventTime);
        }
    }

    /// @param rows rows the footer declares, 0 for a file that could not be read
    /// @param contractVersion version it was judged by, empty when there was none
    /// @param counts what its rows are, empty where none was looked at
    /// @param quarantined what became of its rows, empty where they stay together and none is marked
    public record Contents(
            long rows, OptionalInt contractVersion, Optional<RowCounts> counts, Optional<Quarantined> quarantined) {

        public Contents {
            requireNonNull(contractVersion, "contractVersion is null");
            requireNonNull(counts, "counts is null");
            requireNonNull(quarantined, "quarantined is null");
        }

        /// Of a file whose rows stay together.
        public Contents(long rows, OptionalInt contractVersion, Optional<RowCounts> counts) {
            this(rows, contractVersion, counts, Optional.empty());
        }

        /// Of a file whose rows were not looked at.
        public Contents(long rows, OptionalInt contractVersion) {
            this(rows, contractVersion, Optional.empty(), Optional.empty());
        }
    }

    /// Rows by what they do. A row of a full load inserts.
    ///
    /// @param checked rows that were looked at; all of the file's, or those of a sample
    /// @param inserts rows `I` among them
    /// @param updates rows `U` among them
    /// @param deletes rows `D` among them
    public record RowCounts(long checked, long inserts, long updates, long deletes) {

        /// As a receipt holds them.
        public ObjectNode json() {
            return Json.object()
                    .put("checked", checked)
                    .put("inserts", inserts)
                    .put("updates", updates)
                    .put("deletes", deletes);
        }
    }

    /// Where a file went.
    public enum Decision {
        PASSED,
        FAILED,
        /// Nowhere: it was gone or replaced before it could be copied, and no copy exists.
        GONE,
        /// Good rows to the lake, bad ones to the fail bucket.
        SPLIT,
        /// Not data: a control table or a folder marker, left where it was.
        SKIPPED;

        /// Whether rows of the file went to the lake.
        public boolean letsRowsIn() {
            return this == PASSED || this == SPLIT;
        }

        /// Whether rows of the file went to the fail bucket, which somebody must hear of.
        public boolean setsRowsAside() {
            return this == FAILED || this == SPLIT;
        }
    }
}
