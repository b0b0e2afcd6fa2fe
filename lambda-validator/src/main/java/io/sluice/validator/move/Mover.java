package io.sluice.validator.move;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.contract.pipeline.ValidatorEnvironment.Buckets;
import io.sluice.validator.move.NoLongerThereException.Fate;
import io.sluice.validator.move.Receipts.Entered;
import java.util.List;
import java.util.Optional;

/// Moves a judged object: receipt, copy or parts, delete.
///
/// The receipt is written first and once: of two deliveries of an event that decide otherwise, because a contract
/// changed between them, the second follows the receipt of the first, so an object is never in both buckets. The
/// same bytes that come again on the same day go to the same place: what passed before stands, what failed is
/// judged anew. A crash after any step leaves the raw object in place, and the event, which comes again, does the
/// rest.
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

    /// @param raw the object
    /// @param judged what was decided, which also says to where
    /// @return what counts: what was decided now, by an earlier delivery of the event, or about the same bytes
    ///     before
    /// @throws NoLongerThereException if the object was gone or replaced before it was copied, or before it was
    ///     deleted; in the second case copy and receipt of what was judged exist
    public Receipt move(RawObject raw, Receipt judged) throws StoreException, NoLongerThereException {
        Receipts receipts = new Receipts(store, buckets.metadata());
        Entered entered = receipts.enter(judged);
        Receipt valid = entered.receipt().of(raw);
        place(valid);
        if (entered.hasPast() || valid.decision() == Decision.FAILED) {
            takeBack(receipts, valid.to());
        }
        try {
            store.delete(raw);
        } catch (NoLongerThereException e) {
            receipts.restore(entered.receipt());
            throw e;
        }
        return entered.receipt();
    }

    /// Enters that an object stays where it is.
    public void skip(Receipt skipped) throws StoreException {
        new Receipts(store, buckets.metadata()).enter(skipped);
    }

    /// Ends the event of an object that is not there any more. Where a receipt says that it was moved but no copy
    /// exists, because it was replaced between the two, the receipt is made to say so.
    ///
    /// @return the receipt of the object, or of another with the same bytes that went to the same place
    public Optional<Receipt> settle(RawObject raw, String to, Fate fate) throws StoreException {
        Receipts receipts = new Receipts(store, buckets.metadata());
        Optional<Receipt> found = receipts.find(to);
        if (found.isPresent() && !found.get().from().equals(raw)) {
            takeBack(receipts, to);
            return found;
        }
        if (found.isPresent() && isMissing(found.get())) {
            String reason = "V-GONE: object was %s before it was copied".formatted(fate.words());
            Receipt gone = new Receipt(raw, Decision.GONE, found.get().contents(), to, List.of(reason));
            receipts.correct(found.get(), gone);
            return Optional.of(gone);
        }
        return found;
    }

    /// Takes out of the fail bucket what failed at first and passed when it came again. Whoever put it there looks
    /// after that, so it does not matter who was faster.
    private void takeBack(Receipts receipts, String to) throws StoreException {
        boolean passed = receipts.find(to)
                .filter(receipt -> receipt.decision() == Decision.PASSED)
                .isPresent();
        if (passed && store.exists(buckets.fail(), to)) {
            store.remove(buckets.fail(), to);
        }
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
