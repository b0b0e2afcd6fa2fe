package io.sluice.validator.move;

import java.util.Optional;

/// What the validator writes itself: small texts of which only one writer may win, and files as they are made.
public interface Outputs {

    /// Writes a small text unless somebody else did first.
    ///
    /// @param etag entity tag of the text that is replaced, empty where there must be none
    /// @return false if there is another text; then nothing is written
    boolean replace(String bucket, String key, String text, Optional<String> etag) throws StoreException;

    /// Begins a file, which appears as a whole when it is completed.
    Upload upload(String bucket, String key);

    /// A file that is being written, of which a bounded part is in memory.
    interface Upload {

        /// @param from index of the first byte
        /// @param length how many bytes
        void write(byte[] bytes, int from, int length) throws StoreException;

        /// Lets the file appear, over what is there.
        void complete() throws StoreException;

        /// Gives the file up. Does nothing once it is complete.
        void abort();
    }
}
