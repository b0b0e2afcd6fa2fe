package io.sluice.validator.quarantine;

import io.sluice.contract.pipeline.Quarantined;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Contents;
import io.sluice.contract.pipeline.Receipt.Decision;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the plan of a file from what was decided about its rows.
final class SplitPlanner {

    /// Longest plan that is written: the store fetches texts of twice that. A file of a longer one fails as a whole.
    static final int MAX_PLAN_BYTES = 4 << 20;

    private SplitPlanner() {}

    /// The plan that follows from what was decided about each row.
    static SplitPlan plan(Receipt judged, RowDecisions rows) {
        if (rows.tooMany()) {
            return tooMany(judged);
        }
        if (rows.isWithoutKey()) {
            return whole(judged, "Q-KEY: a change that is set aside must name its whole key");
        }
        SplitPlan plan = new SplitPlan(receipt(judged, rows), rows.aside(), List.copyOf(rows.found()));
        return plan.write().getBytes(StandardCharsets.UTF_8).length > MAX_PLAN_BYTES ? tooMany(judged) : plan;
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

    /// The plan of a file that fails as a whole.
    static SplitPlan whole(Receipt judged, String reason) {
        List<String> reasons = new ArrayList<>(judged.reasons());
        reasons.add(reason);
        Receipt failed = new Receipt(judged.from(), Decision.FAILED, judged.contents(), judged.to(), reasons);
        return new SplitPlan(failed, List.of(), List.of());
    }

    /// The plan of a file with more bad rows than can be set aside.
    static SplitPlan tooMany(Receipt judged) {
        return whole(judged, "Q-ROWS: at most %d rows of a file can be set aside".formatted(RowDecisions.MAX_ROWS));
    }
}
