/// Reads the rows of a flat Parquet file column by column and holds them against what its contract asks of them.
///
/// A value is never made an object: it is looked at where it lies in the page, a dictionary's values once each, and
/// runs of levels are counted without being laid open. What a file can make it do is bounded before it is done; any
/// input ends in findings. Free of AWS; not for what a file declares of itself, which is `check`.
package io.sluice.validator.scan;
