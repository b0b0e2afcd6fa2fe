package io.sluice.validator;

import io.sluice.contract.pipeline.Receipt;
import io.sluice.validator.move.NoLongerThereException.Fate;
import java.util.Optional;

/// How the handling of one object ended, where its event is done with.
sealed interface Outcome {

    /// The object is where it belongs.
    ///
    /// @param receipt what was decided
    record Moved(Receipt receipt) implements Outcome {}

    /// The object is no data and stays where it is.
    ///
    /// @param reason what it is instead
    record Skipped(String reason) implements Outcome {}

    /// The object is not the one reported any more. Where another one took its place, S3 reported that one by an
    /// event of its own, which judges it; this event has nothing left to do.
    ///
    /// @param fate what became of it
    /// @param receipt what an earlier delivery of the event left, or the same bytes that came before
    record NoLongerThere(Fate fate, Optional<Receipt> receipt) implements Outcome {}

    /// The receipt of a file of which rows lie in the fail bucket, which somebody must hear of: if they were moved
    /// now, or by an earlier delivery that may have ended before it told anybody.
    default Optional<Receipt> toBeTold() {
        Optional<Receipt> receipt = switch (this) {
            case Moved(Receipt moved) -> Optional.of(moved);
            case NoLongerThere(Fate _, Optional<Receipt> earlier) -> earlier;
            case Skipped _ -> Optional.empty();
        };
        return receipt.filter(found -> found.decision().setsRowsAside());
    }
}
