package io.sluice.validator.scan;

/// Takes note of rows that stand one after the other.
interface RowSink {

    /// @param first number of the first row in the file, from 0
    /// @param count how many rows
    void rows(long first, long count);
}
