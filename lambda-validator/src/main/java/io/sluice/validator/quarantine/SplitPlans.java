package io.sluice.validator.quarantine;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.pipeline.Quarantined;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.move.StoreException;
import java.util.Optional;

/// The plans of files, of which the first to be written is the one that holds.
///
/// @param store where the objects are
/// @param bucket metadata bucket
record SplitPlans(ObjectStore store, String bucket) {

    SplitPlans {
        requireNonNull(store, "store is null");
        requireNonNull(bucket, "bucket is null");
    }

    /// Writes a file's plan down.
    ///
    /// @return the plan that holds: this one, or one that was written before
    SplitPlan pin(SplitPlan plan) throws StoreException {
        String to = plan.receipt().to();
        return store.write(bucket, Quarantined.planKey(to), plan.write(), Optional.empty()) ? plan : of(to);
    }

    /// The plan that holds.
    ///
    /// @param to key of the file's copy
    /// @throws StoreException if there is none
    SplitPlan of(String to) throws StoreException {
        String key = Quarantined.planKey(to);
        return switch (store.fetch(bucket, key, Optional.empty())) {
            case ObjectStore.Fetched.Found(String text, String etag) -> read(text, key);
            case ObjectStore.Fetched.Unchanged(), ObjectStore.Fetched.Absent() ->
                throw new StoreException("plan s3://%s/%s must be there but is not".formatted(bucket, key));
        };
    }

    private SplitPlan read(String text, String key) throws StoreException {
        try {
            return SplitPlan.read(text, "s3://%s/%s".formatted(bucket, key));
        } catch (IllegalArgumentException e) {
            throw new StoreException(e.getMessage(), e);
        }
    }
}
