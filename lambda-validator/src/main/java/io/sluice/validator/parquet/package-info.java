/// Reads the footer of a Parquet file that nobody vouches for: what columns it declares and how many rows.
///
/// Bounded: every size is checked against the bytes at hand before anything is allocated, and any input ends in a
/// value or in an `InvalidParquetException`. Knows flat schemas, which is all that DMS writes. Not for reading
/// values, and free of AWS.
/// See <https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift>
package io.sluice.validator.parquet;
