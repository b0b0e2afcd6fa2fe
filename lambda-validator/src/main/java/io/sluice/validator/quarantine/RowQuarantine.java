package io.sluice.validator.quarantine;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.validator.check.FileCheck.Splittable;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.move.StoreException;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.scan.BadRows.BadRow;
import java.util.List;
import java.util.Set;

/// Decides what becomes of the rows of a file whose table sets single rows aside.
///
/// @param keys keys with rows that were set aside
/// @param plans what was decided about files
/// @param layout the columns around each table's own
public record RowQuarantine(FailedKeysStore keys, SplitPlans plans, FileLayout layout) {

    public RowQuarantine {
        requireNonNull(keys, "keys is null");
        requireNonNull(plans, "plans is null");
        requireNonNull(layout, "layout is null");
    }

    /// @param bucket metadata bucket
    public RowQuarantine(ObjectStore store, String bucket, FileLayout layout) {
        this(new FailedKeysStore(store, bucket), new SplitPlans(store, bucket), layout);
    }

    /// What the file's receipt will say: what an earlier try decided, if there was one.
    ///
    /// Keys are remembered before the plan is written, so that no file that comes later misses them.
    ///
    /// @param judged what the checks said of the whole file
    /// @param kind whether it is of a full load
    public Receipt decide(Receipt judged, ParquetFile<StoreException> file, Splittable splittable, Kind kind)
            throws StoreException {
        TableContract contract = splittable.contract();
        SplitPlan plan = plan(judged, file, splittable, kind);
        if (!plan.keys().isEmpty() && !keys.add(contract.id(), judged.to(), plan.keys())) {
            plan = SplitPlanner.whole(
                    judged,
                    "Q-FULL: table must have at most %d keys with rows that were set aside, in a text of %d bytes"
                            .formatted(FailedKeys.MAX_KEYS, FailedKeys.MAX_BYTES));
        }
        SplitPlan pinned = plans.pin(plan);
        if (!pinned.keys().isEmpty() && !pinned.keys().equals(plan.keys())) {
            keys.add(contract.id(), judged.to(), pinned.keys());
        }
        // The plan may be of another event of the same bytes; what follows it is done for this one.
        return pinned.receipt().of(judged.from());
    }

    private SplitPlan plan(Receipt judged, ParquetFile<StoreException> file, Splittable splittable, Kind kind)
            throws StoreException {
        if (splittable.badRows().tooMany()) {
            return SplitPlanner.tooMany(judged);
        }
        List<BadRow> bad = splittable.badRows().rows();
        TableContract contract = splittable.contract();
        Set<KeyHash> known = keys.of(contract.id()).besides(judged.to());
        RowDecisions rows = new RowDecisions(bad, known, kind, contract.policy().laterChanges());
        if (!bad.isEmpty() || !known.isEmpty() && kind == Kind.CHANGES) {
            try {
                RowKeys.read(file, layout, contract, rows);
            } catch (InvalidParquetException e) {
                return SplitPlanner.whole(judged, "V-READ: " + e.getMessage());
            }
        }
        return SplitPlanner.plan(judged, rows);
    }
}
