package io.sluice.validator.move;

/// A file that is being written, of which a bounded part is in memory. It appears as a whole when it is completed.
public interface Upload {

    /// @param from index of the first byte
    /// @param length how many bytes
    void write(byte[] bytes, int from, int length) throws StoreException;

    /// Lets the file appear, over what is there.
    void complete() throws StoreException;

    /// Gives the file up. Does nothing once it is complete.
    void abort();
}
