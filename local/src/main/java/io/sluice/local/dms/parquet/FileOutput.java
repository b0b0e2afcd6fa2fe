package io.sluice.local.dms.parquet;

import static java.util.Objects.requireNonNull;

import io.sluice.local.dms.RawBucket;
import io.sluice.local.dms.TaskListener;
import io.sluice.local.dms.settings.TargetSettings;
import java.nio.file.Path;

/// Where files go.
///
/// @param settings settings of the endpoint
/// @param bucket takes the files
/// @param listener told of each file
/// @param folder local folder where files grow
public record FileOutput(TargetSettings settings, RawBucket bucket, TaskListener listener, Path folder) {

    public FileOutput {
        requireNonNull(settings, "settings is null");
        requireNonNull(bucket, "bucket is null");
        requireNonNull(listener, "listener is null");
        requireNonNull(folder, "folder is null");
    }

    /// The key of an object below the task's folder in the bucket.
    public String key(String below) {
        return settings.folder().isEmpty() ? below : settings.folder() + "/" + below;
    }
}
