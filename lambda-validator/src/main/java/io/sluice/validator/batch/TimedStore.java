package io.sluice.validator.batch;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.move.StoreException;
import io.sluice.validator.move.Upload;
import java.util.Optional;

/// A store that begins neither a read nor a copy when the invocation is about to end, so a long scan is given up
/// between two reads. What ends a move that was begun is let through.
///
/// @param store the store
/// @param deadline when the invocation ends
public record TimedStore(ObjectStore store, Deadline deadline) implements ObjectStore {

    public TimedStore {
        requireNonNull(store, "store is null");
        requireNonNull(deadline, "deadline is null");
    }

    @Override
    public void read(RawObject raw, long from, byte[] into, int at, int length) throws StoreException {
        deadline.allow("reading byte %d of %s".formatted(from, raw.key()));
        store.read(raw, from, into, at, length);
    }

    @Override
    public void copy(RawObject raw, String bucket, String key) throws StoreException {
        deadline.allow("copying %s".formatted(raw.key()));
        store.copy(raw, bucket, key);
    }

    @Override
    public void delete(RawObject raw) throws StoreException {
        store.delete(raw);
    }

    @Override
    public boolean write(String bucket, String key, String text, Optional<String> knownEtag) throws StoreException {
        return store.write(bucket, key, text, knownEtag);
    }

    @Override
    public Fetched fetch(String bucket, String key, Optional<String> knownEtag) throws StoreException {
        return store.fetch(bucket, key, knownEtag);
    }

    @Override
    public void remove(String bucket, String key) throws StoreException {
        store.remove(bucket, key);
    }

    @Override
    public Optional<Stored> look(String bucket, String key) throws StoreException {
        return store.look(bucket, key);
    }

    @Override
    public Upload upload(String bucket, String key) {
        return new TimedUpload(store.upload(bucket, key), deadline, key);
    }
}
