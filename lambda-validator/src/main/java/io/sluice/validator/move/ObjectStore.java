package io.sluice.validator.move;

import io.sluice.contract.pipeline.Receipt.RawObject;
import java.util.Optional;

/// What the validator asks of object storage: no listing, and no look at a raw object other than the one reported.
public interface ObjectStore {

    /// Reads a part of the raw object into a buffer, exactly as many bytes as asked for.
    ///
    /// @param from offset of the first byte
    /// @param into where the bytes go
    /// @param at index of the first byte there
    /// @param length how many bytes, at least one
    /// @throws NoLongerThereException if the object is not the one reported
    void read(RawObject raw, long from, byte[] into, int at, int length) throws StoreException, NoLongerThereException;

    /// Copies the raw object without its bytes passing through here.
    ///
    /// @throws NoLongerThereException if the object is not the one reported; then there is no copy
    void copy(RawObject raw, String bucket, String key) throws StoreException, NoLongerThereException;

    /// Deletes the raw object.
    ///
    /// @throws NoLongerThereException if the object is not the one reported; then nothing is deleted
    void delete(RawObject raw) throws StoreException, NoLongerThereException;

    /// Writes a small text over exactly the one that the caller knows.
    ///
    /// @param knownEtag entity tag of the text that is replaced, empty where there must be none
    /// @return whether it was written; not if another text is there, or none any more
    boolean write(String bucket, String key, String text, Optional<String> knownEtag) throws StoreException;

    /// Reads a small text unless it still has the entity tag.
    ///
    /// @param knownEtag entity tag of the text that the caller has, empty for none
    Fetched fetch(String bucket, String key, Optional<String> knownEtag) throws StoreException;

    /// Removes a copy that was made.
    void remove(String bucket, String key) throws StoreException;

    /// Looks at an object that was written here.
    ///
    /// @return what it is, empty if there is none
    Optional<Stored> look(String bucket, String key) throws StoreException;

    /// Whether there is an object.
    default boolean exists(String bucket, String key) throws StoreException {
        return look(bucket, key).isPresent();
    }

    /// Begins a file.
    Upload upload(String bucket, String key);

    /// An object of the lake or the fail bucket.
    ///
    /// @param etag its entity tag without quotes
    /// @param size its bytes
    record Stored(String etag, long size) {}

    /// How a fetch ended.
    sealed interface Fetched {

        /// @param text the object's content
        /// @param etag its entity tag
        record Found(String text, String etag) implements Fetched {}

        /// The caller's text is current.
        record Unchanged() implements Fetched {}

        /// There is no such object.
        record Absent() implements Fetched {}
    }
}
