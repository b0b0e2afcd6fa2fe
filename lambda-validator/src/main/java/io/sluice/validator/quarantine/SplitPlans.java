package io.sluice.validator.quarantine;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.pipeline.Quarantined;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.move.StoreException;
import java.util.Optional;

/// The plans of files, of which the first to be written is the one that holds.
///
/// @param store where the objects are
/// @param bucket metadata bucket
record SplitPlans(ObjectStore store, String bucket) {

    /// Tries at writing one plan. Each failed one means that another function wrote it meanwhile.
    private static final int TRIES = 5;

    SplitPlans {
        requireNonNull(store, "store is null");
        requireNonNull(bucket, "bucket is null");
    }

    /// Writes a file's plan down.
    ///
    /// Of another event, the same bytes came on the same day: a plan that let rows into the lake stands, and any
    /// other is replaced, because they are judged anew.
    ///
    /// @return the plan that holds: this one, or one that was written before
    SplitPlan pin(SplitPlan plan) throws StoreException {
        String key = Quarantined.planKey(plan.receipt().to());
        Optional<String> known = Optional.empty();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (store.write(bucket, key, plan.write(), known)) {
                return plan;
            }
            Optional<Held> held = held(key);
            if (held.isPresent() && stands(held.get().plan().receipt(), plan.receipt())) {
                return held.get().plan();
            }
            known = held.map(Held::etag);
        }
        throw new StoreException(
                "writing s3://%s/%s failed: others wrote it %d times meanwhile".formatted(bucket, key, TRIES));
    }

    /// The plan that holds.
    ///
    /// @param to key of the file's copy
    /// @throws StoreException if there is none
    SplitPlan of(String to) throws StoreException {
        String key = Quarantined.planKey(to);
        return held(key)
                .map(Held::plan)
                .orElseThrow(
                        () -> new StoreException("plan s3://%s/%s must be there but is not".formatted(bucket, key)));
    }

    private static boolean stands(Receipt held, Receipt judged) {
        return held.from().equals(judged.from()) || held.decision().letsRowsIn();
    }

    private Optional<Held> held(String key) throws StoreException {
        return switch (store.fetch(bucket, key, Optional.empty())) {
            case ObjectStore.Fetched.Found(String text, String etag) -> Optional.of(new Held(read(text, key), etag));
            case ObjectStore.Fetched.Absent() -> Optional.empty();
            case ObjectStore.Fetched.Unchanged() ->
                throw new IllegalStateException("a fetch without a condition must find a text");
        };
    }

    private SplitPlan read(String text, String key) throws StoreException {
        try {
            return SplitPlan.read(text, "s3://%s/%s".formatted(bucket, key));
        } catch (IllegalArgumentException e) {
            throw new StoreException(e.getMessage(), e);
        }
    }

    private record Held(SplitPlan plan, String etag) {}
}
