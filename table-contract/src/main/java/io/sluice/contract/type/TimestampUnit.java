package io.sluice.contract.type;

/// The unit of a timestamp in a Parquet file, set for a whole endpoint by `parquetTimestampInMillisecond`.
public enum TimestampUnit {
    MILLIS,
    MICROS
}
