package io.sluice.local.dms.task;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.local.dms.mapping.TableMappings;
import io.sluice.local.dms.settings.TargetSettings;
import io.sluice.local.dms.settings.TaskSettings;

/// What a task is to do, as the plan says it.
///
/// @param name identifier of the task
/// @param mappings which tables, and what becomes of them
/// @param target settings of the S3 endpoint
/// @param settings settings of the task
public record TaskDefinition(String name, TableMappings mappings, TargetSettings target, TaskSettings settings) {

    public TaskDefinition {
        requireNonNull(name, "name is null");
        requireNonNull(mappings, "mappings is null");
        requireNonNull(target, "target is null");
        requireNonNull(settings, "settings is null");
    }

    /// Reads a task out of the inputs of its planned resources.
    ///
    /// @param name identifier of the task
    /// @param mappings `tableMappings` of the task
    /// @param endpoint inputs of the `S3Endpoint`
    /// @param settings `replicationTaskSettings` of the task, empty for DMS's defaults
    /// @throws io.sluice.local.LocalException naming what the stand-in cannot do
    public static TaskDefinition read(String name, String mappings, JsonNode endpoint, String settings) {
        return new TaskDefinition(
                name, TableMappings.read(mappings), TargetSettings.read(endpoint), TaskSettings.read(settings));
    }
}
