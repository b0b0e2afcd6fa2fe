package io.sluice.validator.parquet;

/// Where the values of one column in one row group lie.
///
/// @param column the column
/// @param codec how its pages are compressed
/// @param start offset of its first page in the file
/// @param length bytes of all its pages, headers included
/// @param values values it holds, nulls counting as values
public record ColumnChunk(ParquetColumn column, Codec codec, long start, long length, long values) {}
