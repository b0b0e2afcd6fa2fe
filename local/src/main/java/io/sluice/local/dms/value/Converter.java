package io.sluice.local.dms.value;

/// Converts values of one column.
///
/// Not for several threads at once: a converter may keep a buffer.
@FunctionalInterface
public interface Converter {

    /// @param text holds the value in PostgreSQL's text form, in UTF-8
    /// @param offset where the value begins
    /// @param length bytes of the value
    /// @param sink takes the result
    void convert(byte[] text, int offset, int length, ValueSink sink);
}
