package io.sluice.validator.parquet;

/// Reads one field of a Thrift struct.
interface FieldReader {

    /// Must consume the value, [CompactReader#skip] included.
    ///
    /// @param id number of the field in the struct's definition
    void read(int id) throws InvalidParquetException;
}
