/// Reads a Parquet file that nobody vouches for: its footer, and the pages of its chunks, laid open one at a time.
///
/// Bounded: every size is checked against the bytes at hand, and against what a file may expand to, before anything is
/// allocated, and any input ends in a value or in an `InvalidParquetException`. Knows flat schemas and the encodings
/// and codecs that DMS writes, and refuses others by name. Not for looking at values, and free of AWS.
/// See <https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift>
package io.sluice.validator.parquet;
