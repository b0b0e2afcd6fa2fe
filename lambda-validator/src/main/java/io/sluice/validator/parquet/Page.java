package io.sluice.validator.parquet;

/// One page with its values laid open. Its arrays are good until the next page is read.
///
/// @param kind what the values are
/// @param values how many, nulls counting as values
/// @param nulls how many of them are null, -1 where the page does not say
/// @param encoding how the values are written
/// @param levels where the definition levels are
/// @param body where the values are
public record Page(Kind kind, int values, int nulls, Encoding encoding, Slice levels, Slice body) {

    /// What the values of a page are.
    public enum Kind {
        DICTIONARY,
        DATA
    }

    /// A part of an array, behind which eight bytes more may be read, though they mean nothing.
    ///
    /// @param bytes the array
    /// @param from index of the first byte
    /// @param to index behind the last byte
    public record Slice(byte[] bytes, int from, int to) {

        /// How many bytes.
        public int length() {
            return to - from;
        }
    }
}
