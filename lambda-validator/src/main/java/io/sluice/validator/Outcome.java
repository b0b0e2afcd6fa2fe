package io.sluice.validator;

import io.sluice.contract.pipeline.Receipt;
import io.sluice.validator.move.NoLongerThereException.Fate;

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
    /// @param receiptExists whether an earlier delivery of the event left a receipt
    record NoLongerThere(Fate fate, boolean receiptExists) implements Outcome {}
}
