package io.sluice.validator.scan;

/// Is told the keys of a file, in the order of the rows.
interface KeySink {

    /// Some rows one after the other that have the same key, and have all of it.
    ///
    /// @param row number of the first
    /// @param count how many, at least one
    /// @param first hash of the key
    /// @param second another hash of it, 0 where none was asked for
    /// @param rises whether the key is known to be more than that of the row before, in one order of all keys
    void keys(long row, int count, long first, long second, boolean rises);
}
