package io.sluice.plan.difference;

import io.sluice.plan.document.PlanDocument;
import java.util.List;
import java.util.stream.Stream;

/// Every rule on what a change does beyond itself, asked in turn.
///
/// @param before the old plan
/// @param after the new plan
record Rules(PlanDocument before, PlanDocument after) {

    List<Consequence> consequences(List<Change> changes) {
        List<Pair> pairs = Pair.of(before, after);
        return Stream.of(
                        new Replacements(before, after).of(pairs),
                        new Protection(after).of(pairs),
                        new Retention(before, after).of(pairs),
                        new Stops(after).of(pairs),
                        new Reloads(changes).all())
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
