package io.sluice.validator.parquet;

/// Reads a part of a file, wherever it lies.
///
/// @param <E> how the place says that it cannot
@FunctionalInterface
public interface RangeReader<E extends Exception> {

    /// @param from offset of the first byte
    /// @param length how many bytes; exactly as many come back
    byte[] read(long from, int length) throws E;
}
