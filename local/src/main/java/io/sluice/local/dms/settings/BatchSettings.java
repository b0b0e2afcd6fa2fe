package io.sluice.local.dms.settings;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// When a file ends, and the date folder of a file of changes.
///
/// @param interval longest time from the first change of a file until it is written
/// @param changesBytes size at which a file of changes is written before its time
/// @param loadBytes size at which a full load begins its next file
/// @param partition date folder of a file of changes
public record BatchSettings(Duration interval, long changesBytes, long loadBytes, DatePartition partition) {

    private static final long KIBIBYTE = 1L << 10;
    private static final long DEFAULT_INTERVAL_SECONDS = 60;
    private static final long DEFAULT_CHANGES_KIB = 32_000;
    private static final long DEFAULT_LOAD_KIB = 1_048_576;

    public BatchSettings {
        requireNonNull(interval, "interval is null");
        requireNonNull(partition, "partition is null");
    }

    static BatchSettings read(SettingsReader reader) {
        return new BatchSettings(
                Duration.ofSeconds(reader.number("cdcMaxBatchInterval", DEFAULT_INTERVAL_SECONDS, 0)),
                reader.number("cdcMinFileSize", DEFAULT_CHANGES_KIB, 1) * KIBIBYTE,
                reader.number("maxFileSize", DEFAULT_LOAD_KIB, 1) * KIBIBYTE,
                DatePartition.read(reader));
    }

    /// The same with another interval.
    public BatchSettings every(Duration otherInterval) {
        return new BatchSettings(otherInterval, changesBytes, loadBytes, partition);
    }
}
