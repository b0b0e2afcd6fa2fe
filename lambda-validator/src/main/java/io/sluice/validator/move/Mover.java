package io.sluice.validator.move;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.ValidatorEnvironment.Buckets;

/// Moves a judged object: copy or parts, receipt, delete.
///
/// A crash after any of them leaves the raw object in place, and the event, which comes again, does all three again
/// with the same result: the copy's key depends on the object and its event alone.
///
/// @param store where the objects are
/// @param buckets the buckets
/// @param parts what writes the parts of an object that is split
public record Mover(ObjectStore store, Buckets buckets, Parts parts) {

    public Mover {
        requireNonNull(store, "store is null");
        requireNonNull(buckets, "buckets is null");
        requireNonNull(parts, "parts is null");
    }

    /// @param receipt what was decided, which also says from where and to where
    /// @throws NoLongerThereException if the object was gone or replaced before it was copied, or before it was
    ///     deleted; in the second case copy and receipt of what was judged exist
    public void move(Receipt receipt) throws StoreException, NoLongerThereException {
        place(receipt);
        store.write(buckets.metadata(), Receipt.key(receipt.to()), receipt.write());
        store.delete(receipt.from());
    }

    /// Whether a receipt was written for an object that would have gone there.
    public boolean hasReceipt(String to) throws StoreException {
        return store.exists(buckets.metadata(), Receipt.key(to));
    }

    private void place(Receipt receipt) throws StoreException, NoLongerThereException {
        switch (receipt.decision()) {
            case PASSED -> store.copy(receipt.from(), buckets.lake(), receipt.to());
            case FAILED -> store.copy(receipt.from(), buckets.fail(), receipt.to());
            case SPLIT -> parts.write(receipt);
            case SKIPPED -> throw new IllegalArgumentException("a skipped object must stay where it is");
        }
    }
}
