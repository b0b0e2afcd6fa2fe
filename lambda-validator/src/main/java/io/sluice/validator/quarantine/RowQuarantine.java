package io.sluice.validator.quarantine;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.Quarantined;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Contents;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.validator.check.FileCheck.Splittable;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.move.StoreException;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.scan.BadRows.BadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides what becomes of the rows of a file whose table sets single rows aside.
///
/// @param keys keys with rows that were set aside
/// @param plans what was decided about files
/// @param layout the columns around each table's own
public record RowQuarantine(FailedKeysStore keys, SplitPlans plans, FileLayout layout) {

    /// Longest plan that is written: the store fetches texts of twice that. A file of a longer one fails as a whole.
    static final int MAX_PLAN_CHARACTERS = 4 << 20;

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
            plan = whole(
                    judged,
                    "Q-FULL: table must have at most %d keys with rows that were set aside"
                            .formatted(FailedKeys.MAX_KEYS));
        }
        SplitPlan pinned = plans.pin(plan);
        if (!pinned.keys().isEmpty() && !pinned.keys().equals(plan.keys())) {
            keys.add(contract.id(), judged.to(), pinned.keys());
        }
        return pinned.receipt();
    }

    private SplitPlan plan(Receipt judged, ParquetFile<StoreException> file, Splittable splittable, Kind kind)
            throws StoreException {
        if (splittable.badRows().tooMany()) {
            return whole(judged, tooMany());
        }
        List<BadRow> bad = splittable.badRows().rows();
        TableContract contract = splittable.contract();
        Set<KeyHash> known = keys.of(contract.id()).besides(judged.to());
        RowDecisions rows = new RowDecisions(bad, known, kind, contract.policy().laterChanges());
        if (!bad.isEmpty() || !known.isEmpty() && kind == Kind.CHANGES) {
            try {
                RowKeys.read(file, layout, contract, rows);
            } catch (InvalidParquetException e) {
                return whole(judged, "V-READ: " + e.getMessage());
            }
        }
        return plan(judged, rows);
    }

    private static SplitPlan plan(Receipt judged, RowDecisions rows) {
        if (rows.tooMany()) {
            return whole(judged, tooMany());
        }
        if (rows.isWithoutKey()) {
            return whole(judged, "Q-KEY: a change that is set aside must name its whole key");
        }
        SplitPlan plan = new SplitPlan(receipt(judged, rows), rows.aside(), List.copyOf(rows.found()));
        return plan.write().length() > MAX_PLAN_CHARACTERS ? whole(judged, tooMany()) : plan;
    }

    private static Receipt receipt(Receipt judged, RowDecisions rows) {
        long aside = rows.aside().size();
        if (aside == 0 && rows.marked() == 0) {
            return judged;
        }
        Contents contents = judged.contents();
        List<String> reasons = new ArrayList<>(judged.reasons());
        if (rows.held() > 0) {
            reasons.add("%s (%d %s)".formatted(RowDecisions.HELD, rows.held(), rows.held() == 1 ? "row" : "rows"));
        }
        if (aside == contents.rows()) {
            return new Receipt(judged.from(), Decision.FAILED, contents, judged.to(), reasons);
        }
        Quarantined counts = new Quarantined(
                contents.rows() - aside, aside - rows.held(), rows.held(), rows.marked(), rows.markedKeys());
        return new Receipt(
                judged.from(),
                aside == 0 ? Decision.PASSED : Decision.SPLIT,
                new Contents(contents.rows(), contents.contractVersion(), contents.counts(), Optional.of(counts)),
                judged.to(),
                reasons);
    }

    private static SplitPlan whole(Receipt judged, String reason) {
        List<String> reasons = new ArrayList<>(judged.reasons());
        reasons.add(reason);
        Receipt failed = new Receipt(judged.from(), Decision.FAILED, judged.contents(), judged.to(), reasons);
        return new SplitPlan(failed, List.of(), List.of());
    }

    private static String tooMany() {
        return "Q-ROWS: at most %d rows of a file can be set aside".formatted(RowDecisions.MAX_ROWS);
    }
}
