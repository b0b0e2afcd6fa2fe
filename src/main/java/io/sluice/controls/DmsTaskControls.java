package io.sluice.controls;

import static io.sluice.controls.Severity.MEDIUM;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.controls.Control.Rule;
import io.sluice.plan.document.Resource;
import java.util.List;
import java.util.Set;

/// What replication tasks write down of their work.
///
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html>
final class DmsTaskControls {

    private static final String TASK = "aws:dms/replicationTask:ReplicationTask";

    /// Severities that write at least what `LOGGER_SEVERITY_DEFAULT` does.
    private static final Set<String> ENOUGH =
            Set.of("LOGGER_SEVERITY_DEFAULT", "LOGGER_SEVERITY_DEBUG", "LOGGER_SEVERITY_DETAILED_DEBUG");

    private DmsTaskControls() {}

    static List<Control> all() {
        return List.of(
                Control.each(
                        "DMS.7",
                        "Tasks should log what they do at the target",
                        MEDIUM,
                        TASK,
                        logs("TARGET_APPLY", "TARGET_LOAD")),
                Control.each(
                        "DMS.8",
                        "Tasks should log what they do at the source",
                        MEDIUM,
                        TASK,
                        logs("SOURCE_CAPTURE", "SOURCE_UNLOAD")));
    }

    private static Rule logs(String... components) {
        List<String> wanted = List.of(components);
        return (_, task) -> {
            List<String> quiet = wanted.stream()
                    .filter(component -> !ENOUGH.contains(severity(task, component)))
                    .toList();
            return Rules.require(
                    quiet.isEmpty(),
                    "%s is not logged at LOGGER_SEVERITY_DEFAULT".formatted(String.join(" and ", quiet)),
                    "%s must be logged at LOGGER_SEVERITY_DEFAULT or finer".formatted(String.join(" and ", wanted)));
        };
    }

    private static String severity(Resource task, String component) {
        JsonNode logging = task.json("replicationTaskSettings").path("Logging");
        if (!logging.path("EnableLogging").asBoolean()) {
            return "off";
        }
        return logging.path("LogComponents")
                .valueStream()
                .filter(candidate -> candidate.path("Id").asText().equals(component))
                .map(candidate -> candidate.path("Severity").asText())
                .findFirst()
                .orElse("off");
    }
}
