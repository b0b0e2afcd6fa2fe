package io.sluice.local.run;

import io.sluice.local.LocalException;
import java.nio.file.Path;

/// A full disk, which server, buckets and journal each tell in words of their own.
final class FullDisk {

    /// With less than this nothing that a run writes fits any more.
    private static final long LEAST_BYTES = 64L << 10;

    private FullDisk() {}

    /// The failure itself, or where the run's disk is full, that.
    static RuntimeException explain(Path out, RuntimeException failure) {
        return isTold(failure) || out.toFile().getUsableSpace() < LEAST_BYTES
                ? new LocalException(
                        "the disk that holds '%s' must have room but is full: free space there and run again with the same --out"
                                .formatted(out),
                        failure)
                : failure;
    }

    private static boolean isTold(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
                return true;
            }
        }
        return false;
    }
}
