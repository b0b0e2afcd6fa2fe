package io.sluice.local.dms.value;

/// Takes one value of a row, or nothing for NULL.
public interface ValueSink {

    void int32(int value);

    void int64(long value);

    void float32(float value);

    void float64(double value);

    void bool(boolean value);

    /// The bytes may be overwritten once the call returns.
    void bytes(byte[] holder, int offset, int length);

    /// The value has no counterpart in the file's type and is written as NULL.
    ///
    /// @param reason what is wrong with the value, to follow the column's name in a message
    void unwritable(String reason);

    /// The value was changed to fit, and is written.
    ///
    /// @param reason what was done to the value, to follow the column's name in a message
    void altered(String reason);
}
