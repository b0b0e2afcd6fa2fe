package io.sluice.local.dms.task;

import static java.util.Objects.requireNonNull;

import io.sluice.local.dms.TaskDefinition;
import io.sluice.local.dms.mapping.TableMappings;
import io.sluice.local.dms.settings.TargetSettings;
import io.sluice.local.dms.settings.TaskSettings;

/// What a task is to do, once it is read and nothing in it is refused.
///
/// @param name identifier of the task
/// @param mappings which tables, and what becomes of them
/// @param target settings of the S3 endpoint
/// @param settings settings of the task
public record Definition(String name, TableMappings mappings, TargetSettings target, TaskSettings settings) {

    public Definition {
        requireNonNull(name, "name is null");
        requireNonNull(mappings, "mappings is null");
        requireNonNull(target, "target is null");
        requireNonNull(settings, "settings is null");
    }

    /// Reads a task as its planned resources define it.
    ///
    /// @throws io.sluice.local.LocalException naming what the stand-in cannot do
    public static Definition read(TaskDefinition task) {
        return new Definition(
                task.name(),
                TableMappings.read(task.tableMappings()),
                TargetSettings.read(task.targetSettings()),
                TaskSettings.read(task.taskSettings()));
    }
}
