package io.sluice.replication.settings;

import java.util.List;
import java.util.Map;

/// What a task writes to its log.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.Logging.html>
final class LogSettings {

    /// Every part of a task that writes to its log.
    private static final List<String> COMPONENTS = List.of(
            "ADDONS",
            "COMMON",
            "COMMUNICATION",
            "DATA_STRUCTURE",
            "FILE_FACTORY",
            "FILE_TRANSFER",
            "IO",
            "METADATA_MANAGER",
            "PERFORMANCE",
            "REST_SERVER",
            "SORTER",
            "SOURCE_CAPTURE",
            "SOURCE_UNLOAD",
            "TABLES_MANAGER",
            "TARGET_APPLY",
            "TARGET_LOAD",
            "TASK_MANAGER",
            "TRANSFORMATION",
            "VALIDATOR_EXT");

    private static final String SEVERITY = "LOGGER_SEVERITY_DEFAULT";

    private LogSettings() {}

    /// Names of log group and stream are read-only: writing them fails the plan.
    static Map<String, Object> fields() {
        List<Map<String, String>> components = COMPONENTS.stream()
                .map(component -> Map.of("Id", component, "Severity", SEVERITY))
                .toList();
        return Map.of(
                "EnableLogging",
                true,
                "EnableLogContext",
                true,
                "LogComponents",
                components,
                "LogConfiguration",
                Map.of("EnableTraceOnError", false, "TraceOnErrorMb", 10));
    }
}
