package io.sluice.validator.move;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.contract.pipeline.ValidatorEnvironment.Buckets;
import io.sluice.validator.move.NoLongerThereException.Fate;
import java.util.List;
import java.util.Optional;

/// Moves a judged object: receipt, copy or parts, delete.
///
/// The receipt is written first and once: of two deliveries of an event that decide otherwise, because a contract
/// changed between them, the second follows the receipt of the first, so an object is never in both buckets. A crash
/// after any step leaves the raw object in place, and the event, which comes again, does the rest.
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

    /// @param judged what was decided, which also says from where and to where
    /// @return what counts: what was decided now, or by an earlier delivery of the event
    /// @throws NoLongerThereException if the object was gone or replaced before it was copied, or before it was
    ///     deleted; in the second case copy and receipt of what was judged exist
    public Receipt move(Receipt judged) throws StoreException, NoLongerThereException {
        Receipt valid = new Receipts(store, buckets.metadata()).enter(judged);
        place(valid);
        try {
            store.delete(valid.from());
        } catch (NoLongerThereException e) {
            new Receipts(store, buckets.metadata()).restore(valid);
            throw e;
        }
        return valid;
    }

    /// Ends the event of an object that is not there any more. Where a receipt says that it was moved but no copy
    /// exists, because it was replaced between the two, the receipt is made to say so.
    ///
    /// @return whether there is a receipt of the object
    public boolean settle(RawObject raw, String to, Fate fate) throws StoreException {
        Receipts receipts = new Receipts(store, buckets.metadata());
        Optional<Receipt> any = receipts.find(to);
        Optional<Receipt> found = any.filter(receipt -> receipt.from().equals(raw));
        if (found.isPresent() && isMissing(found.get())) {
            String reason = "V-GONE: object was %s before it was copied".formatted(fate.words());
            receipts.correct(
                    found.get(), new Receipt(raw, Decision.GONE, found.get().contents(), to, List.of(reason)));
        }
        return any.isPresent();
    }

    private boolean isMissing(Receipt receipt) throws StoreException {
        return switch (receipt.decision()) {
            case PASSED -> !store.exists(buckets.lake(), receipt.to());
            case FAILED -> !store.exists(buckets.fail(), receipt.to());
            case SPLIT -> !store.exists(buckets.fail(), receipt.to()) || !store.exists(buckets.lake(), receipt.to());
            case GONE, SKIPPED -> false;
        };
    }

    private void place(Receipt receipt) throws StoreException, NoLongerThereException {
        switch (receipt.decision()) {
            case PASSED -> store.copy(receipt.from(), buckets.lake(), receipt.to());
            case FAILED -> store.copy(receipt.from(), buckets.fail(), receipt.to());
            case SPLIT -> parts.write(receipt);
            case GONE -> throw new NoLongerThereException(Fate.GONE);
            case SKIPPED -> throw new IllegalArgumentException("a skipped object must stay where it is");
        }
    }
}
