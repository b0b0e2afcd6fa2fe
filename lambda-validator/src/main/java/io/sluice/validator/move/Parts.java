package io.sluice.validator.move;

import io.sluice.contract.pipeline.Receipt;

/// Writes the two parts of an object whose rows go different ways.
public interface Parts {

    /// Writes both, the same bytes however often it runs.
    ///
    /// @param receipt what was decided
    /// @throws NoLongerThereException if the object is not the one reported; then no part is new
    void write(Receipt receipt) throws StoreException, NoLongerThereException;
}
