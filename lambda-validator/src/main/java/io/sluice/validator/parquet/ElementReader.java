package io.sluice.validator.parquet;

/// Reads one element of a Thrift list.
interface ElementReader {

    /// Must consume the value, [CompactReader#skip] included.
    ///
    /// @param index place of the element, from 0
    void read(int index) throws InvalidParquetException;
}
