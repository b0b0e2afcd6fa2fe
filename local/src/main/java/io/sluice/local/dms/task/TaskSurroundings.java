package io.sluice.local.dms.task;

import static java.util.Objects.requireNonNull;

import io.sluice.local.dms.Pacing;
import io.sluice.local.dms.RawBucket;
import io.sluice.local.dms.TaskListener;
import java.nio.file.Path;

/// What a task works with on this machine.
///
/// @param bucket takes the files
/// @param stateFolder keeps the journal from run to run, and files while they grow
/// @param listener told what happens
/// @param pacing where the task is quicker than its settings
public record TaskSurroundings(RawBucket bucket, Path stateFolder, TaskListener listener, Pacing pacing) {

    public TaskSurroundings {
        requireNonNull(bucket, "bucket is null");
        requireNonNull(stateFolder, "stateFolder is null");
        requireNonNull(listener, "listener is null");
        requireNonNull(pacing, "pacing is null");
    }
}
