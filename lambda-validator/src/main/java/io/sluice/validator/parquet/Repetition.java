package io.sluice.validator.parquet;

/// How often a row holds a column, in the order of the Thrift ids from 0.
public enum Repetition {
    REQUIRED,
    OPTIONAL,
    REPEATED
}
