package io.sluice.validator.move;

import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.validator.move.ObjectStore.Fetched;
import java.util.Optional;

/// The receipts in the metadata bucket, each of which is written over exactly the one that was read, so that two
/// functions at once agree on what was decided.
///
/// @param store where the objects are
/// @param bucket metadata bucket
record Receipts(ObjectStore store, String bucket) {

    /// Tries at writing one receipt. Each failed one means that another function wrote it meanwhile.
    private static final int TRIES = 5;

    /// Enters what was decided, unless something was decided on the same event before.
    ///
    /// Of another event, the same bytes came on the same day: what let rows into the lake stands, and anything else
    /// is replaced, because they are judged anew.
    Entered enter(Receipt judged) throws StoreException {
        Optional<String> known = Optional.empty();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (store.write(bucket, Receipt.key(judged.to()), judged.write(), known)) {
                return new Entered(judged, attempt > 0);
            }
            Optional<Held> held = held(judged.to());
            if (held.isPresent() && stands(held.get().receipt(), judged)) {
                return new Entered(held.get().receipt(), true);
            }
            known = held.map(Held::etag);
        }
        throw new StoreException("writing the receipt of %s failed: others wrote it %d times meanwhile"
                .formatted(judged.from().key(), TRIES));
    }

    /// The receipt of an object that would have gone there.
    Optional<Receipt> find(String to) throws StoreException {
        return held(to).map(Held::receipt);
    }

    /// Replaces one receipt by another, unless somebody did before.
    void correct(Receipt wrong, Receipt right) throws StoreException {
        Optional<Held> held = held(wrong.to()).filter(found -> found.receipt().equals(wrong));
        if (held.isPresent()) {
            store.write(bucket, Receipt.key(wrong.to()), right.write(), held.map(Held::etag));
        }
    }

    /// Takes back that an object was lost, which its copy disproves.
    void restore(Receipt moved) throws StoreException {
        Optional<Receipt> lost = find(moved.to())
                .filter(found ->
                        found.decision() == Decision.GONE && found.from().equals(moved.from()));
        if (lost.isPresent()) {
            correct(lost.get(), moved);
        }
    }

    private static boolean stands(Receipt held, Receipt judged) {
        return held.from().equals(judged.from()) || held.decision().letsRowsIn();
    }

    private Optional<Held> held(String to) throws StoreException {
        String key = Receipt.key(to);
        return switch (store.fetch(bucket, key, Optional.empty())) {
            case Fetched.Found(String text, String etag) -> Optional.of(new Held(Receipt.read(text, key), etag));
            case Fetched.Absent() -> Optional.empty();
            case Fetched.Unchanged() -> throw new IllegalStateException("a fetch without a condition must find a text");
        };
    }

    /// @param receipt the receipt that counts
    /// @param hasPast whether there was a receipt before, so that there may be copies of what it said
    record Entered(Receipt receipt, boolean hasPast) {}

    private record Held(Receipt receipt, String etag) {}
}
