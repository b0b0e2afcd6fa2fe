package io.sluice.local.dms;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;

/// What a task is to do, as the inputs of its planned resources say it.
///
/// @param name identifier of the task
/// @param tableMappings `tableMappings` of the task
/// @param targetSettings inputs of the `S3Endpoint`; what is missing has DMS's default
/// @param taskSettings `replicationTaskSettings` of the task, empty for DMS's defaults
public record TaskDefinition(String name, String tableMappings, JsonNode targetSettings, String taskSettings) {

    public TaskDefinition {
        requireNonNull(name, "name is null");
        requireNonNull(tableMappings, "tableMappings is null");
        requireNonNull(targetSettings, "targetSettings is null");
        requireNonNull(taskSettings, "taskSettings is null");
    }
}
