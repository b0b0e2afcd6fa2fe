package io.sluice.validator.move;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.contract.pipeline.ValidatorEnvironment.Buckets;
import io.sluice.validator.move.NoLongerThereException.Fate;
import io.sluice.validator.move.ObjectStore.Stored;
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
    /// @return what counts: what was decided now, by an earlier delivery of the event, or about the same bytes by
    ///     another event, before or meanwhile
    /// @throws NoLongerThereException if the object was gone or replaced before it was copied, or before it was
    ///     deleted; in the second case copy and receipt of what was judged exist
    public Receipt move(RawObject raw, Receipt judged) throws StoreException, NoLongerThereException {
        Receipts receipts = new Receipts(store, buckets.metadata());
        Entered entered = receipts.enter(judged);
        Receipt counts = entered.receipt();
        place(counts.of(raw));
        if (entered.hasPast() || counts.decision() == Decision.FAILED) {
            counts = lookAgain(receipts, counts);
        }
        try {
            store.delete(raw);
        } catch (NoLongerThereException e) {
            receipts.restore(counts);
            throw e;
        }
        return counts;
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
        if (found.isPresent() && found.get().decision().letsRowsIn()) {
            takeBack(found.get());
        }
        if (found.isPresent() && found.get().from().equals(raw) && isMissing(found.get())) {
            String reason = "V-GONE: object was %s before it was copied".formatted(fate.words());
            Receipt gone = new Receipt(raw, Decision.GONE, found.get().contents(), to, List.of(reason));
            receipts.correct(found.get(), gone);
            return Optional.of(gone);
        }
        return found;
    }

    /// The same bytes may have been let in by another event while they were copied to the fail bucket: whoever made
    /// that copy looks after it, so it does not matter who was faster.
    private Receipt lookAgain(Receipts receipts, Receipt known) throws StoreException {
        Optional<Receipt> other =
                receipts.find(known.to()).filter(found -> found.decision().letsRowsIn());
        if (other.isPresent()) {
            takeBack(other.get());
        }
        return other.orElse(known);
    }

    /// Takes out of the fail bucket what failed at first and was let in when it came again. The copy there may be all
    /// that is left, because who made it deletes the raw object: it goes only once its rows are where they belong,
    /// which is done with the copy itself if need be.
    private void takeBack(Receipt letIn) throws StoreException {
        Optional<Stored> copy = store.look(buckets.fail(), letIn.to())
                .filter(stored -> stored.size() == letIn.from().size());
        if (copy.isEmpty()) {
            return;
        }
        if (!store.exists(buckets.lake(), letIn.to())) {
            RawObject whole = new RawObject(
                    buckets.fail(),
                    letIn.to(),
                    copy.get().etag(),
                    copy.get().size(),
                    letIn.from().eventTime());
            try {
                place(letIn.of(whole));
            } catch (NoLongerThereException e) {
                throw new StoreException(
                        "s3://%s/%s must stay until its rows are in the lake but is %s"
                                .formatted(buckets.fail(), letIn.to(), e.fate().words()),
                        e);
            }
        }
        store.remove(buckets.fail(), letIn.to());
    }

    private boolean isMissing(Receipt receipt) throws StoreException {
        return switch (receipt.decision()) {
            // The part in the lake is written after the one in the fail bucket.
            case PASSED, SPLIT -> !store.exists(buckets.lake(), receipt.to());
            case FAILED -> !store.exists(buckets.fail(), receipt.to());
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
