package io.sluice.validator.parquet;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/// What reading one file may take. A file that would take more is refused, so whatever it holds ends in a verdict.
///
/// @param bytes most bytes that are held at once
/// @param processorTime most time that the thread which reads it may spend on it, empty where nobody waits for it
public record ReadLimits(long bytes, Optional<Duration> processorTime) {

    /// Bytes for files whose LOBs are cut at [#USUAL_LOB_KIB] or before.
    public static final long USUAL_BYTES = 64L << 20;

    /// DMS's own default of `LobMaxSize`.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.LOBSupport.html>
    static final int USUAL_LOB_KIB = 32;

    /// Most bytes of an array, with room for what is read beyond the last value.
    private static final long MAX_ARRAY_BYTES = Integer.MAX_VALUE - (1L << 20);

    public ReadLimits {
        requireNonNull(processorTime, "processorTime is null");
        if (bytes < USUAL_BYTES) {
            throw new IllegalArgumentException("bytes must be at least %d but was %d".formatted(USUAL_BYTES, bytes));
        }
    }

    /// Where nobody waits, and LOBs are cut where DMS cuts them by itself.
    public static ReadLimits usual() {
        return new ReadLimits(USUAL_BYTES, Optional.empty());
    }

    /// Bytes that it takes to read any file of a table.
    ///
    /// DMS ends a page at a mebibyte but looks at its size after each 1,024 values only, so a page may hold as
    /// many of the longest LOB, and it is held as it lies in the file and laid open.
    ///
    /// @param lobKib kibibytes at which DMS cuts the table's LOBs
    public static long bytesFor(int lobKib) {
        return Math.max(USUAL_BYTES, USUAL_BYTES / USUAL_LOB_KIB * lobKib);
    }

    /// Longest page or dictionary that is read, compressed or not: one, beside the same laid open. Lengths and levels
    /// of its values come on top of them.
    int pageBytes() {
        return (int) Math.min(bytes / 2 + (1 << 20), MAX_ARRAY_BYTES);
    }
}
