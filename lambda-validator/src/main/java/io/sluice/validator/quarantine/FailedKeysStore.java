package io.sluice.validator.quarantine;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableId;
import io.sluice.contract.pipeline.Quarantined;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.move.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Reads and adds to the keys of tables with rows that were set aside: one object a table, changed only from what was
/// read, so that two writers lose nothing.
///
/// @param store where the objects are
/// @param bucket metadata bucket
record FailedKeysStore(ObjectStore store, String bucket) {

    /// Tries before the file's event is left to come again.
    private static final int MAX_TRIES = 10;

    FailedKeysStore {
        requireNonNull(store, "store is null");
        requireNonNull(bucket, "bucket is null");
    }

    FailedKeys of(TableId table) throws StoreException {
        return state(table).keys();
    }

    /// Adds keys of a file.
    ///
    /// @return false if the table would have more than [FailedKeys#MAX_KEYS], or a longer text than
    ///     [FailedKeys#MAX_BYTES]; then none is added
    boolean add(TableId table, String file, List<KeyHash> keys) throws StoreException {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            State state = state(table);
            FailedKeys more = state.keys().with(file, keys);
            if (more.equals(state.keys())) {
                return true;
            }
            String text = more.write();
            if (more.size() > FailedKeys.MAX_KEYS
                    || text.getBytes(StandardCharsets.UTF_8).length > FailedKeys.MAX_BYTES) {
                return false;
            }
            if (store.write(bucket, Quarantined.keysKey(table), text, state.etag())) {
                return true;
            }
        }
        throw new StoreException(
                "s3://%s/%s was changed by others %d times".formatted(bucket, Quarantined.keysKey(table), MAX_TRIES));
    }

    private State state(TableId table) throws StoreException {
        String key = Quarantined.keysKey(table);
        return switch (store.fetch(bucket, key, Optional.empty())) {
            case ObjectStore.Fetched.Found(String text, String etag) -> new State(read(text, key), Optional.of(etag));
            case ObjectStore.Fetched.Absent() -> new State(FailedKeys.none(), Optional.empty());
            case ObjectStore.Fetched.Unchanged() ->
                throw new StoreException("s3://%s/%s must be told but was not".formatted(bucket, key));
        };
    }

    private FailedKeys read(String text, String key) throws StoreException {
        try {
            return FailedKeys.read(text, "s3://%s/%s".formatted(bucket, key));
        } catch (IllegalArgumentException e) {
            throw new StoreException(e.getMessage(), e);
        }
    }

    /// @param etag entity tag of the object, empty where there is none
    private record State(FailedKeys keys, Optional<String> etag) {}
}
