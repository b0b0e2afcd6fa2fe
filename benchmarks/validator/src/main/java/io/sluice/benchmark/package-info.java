/// Measures the validator beside parquet-java, hardwood and DuckDB on the same files with the same checks.
///
/// Each candidate counts the values that break each rule; a run whose counts differ is told as wrong. Not for tests:
/// nothing here asserts a time.
package io.sluice.benchmark;
