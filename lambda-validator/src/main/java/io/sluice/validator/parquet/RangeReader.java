package io.sluice.validator.parquet;

/// Reads a part of a file, wherever it lies.
///
/// @param <E> how the place says that it cannot
@FunctionalInterface
public interface RangeReader<E extends Exception> {

    /// Reads into a buffer of the caller's, exactly as many bytes as asked for.
    ///
    /// @param from offset of the first byte in the file
    /// @param into where the bytes go
    /// @param at index of the first byte there
    /// @param length how many bytes, at least one
    void read(long from, byte[] into, int at, int length) throws E;
}
