package io.sluice.local.dms.parquet;

import io.sluice.local.LocalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Says in plain words why the local disk did not take a file.
public final class DiskFailure {

    private DiskFailure() {}

    /// @param path file that was to be written
    public static RuntimeException of(Path path, IOException cause) {
        String reason = String.valueOf(cause.getMessage());
        boolean full = reason.contains("No space left") || reason.contains("quota exceeded");
        return full
                ? new LocalException(
                        "The disk that holds %s is full. Free space there and run again; the task goes on where it stopped."
                                .formatted(path.toAbsolutePath().getParent()),
                        cause)
                : new UncheckedIOException("cannot write %s: %s".formatted(path, reason), cause);
    }
}
