package io.sluice.contract.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The watcher function's environment, as the Pulumi program writes it and the function reads it.
///
/// @param failBucket where failed files lie
/// @param taskArns replication tasks that should run, at least one
public record WatcherEnvironment(String failBucket, List<String> taskArns) {

    private static final String FAIL_BUCKET = "SLUICE_FAIL_BUCKET";
    private static final String TASK_ARNS = "SLUICE_TASK_ARNS";

    public WatcherEnvironment {
        requireNonNull(failBucket, "failBucket is null");
        taskArns = List.copyOf(taskArns);
        if (taskArns.isEmpty()) {
            throw new IllegalArgumentException("taskArns must be 1 or more but was []");
        }
    }

    /// The variables, by name.
    public Map<String, String> variables() {
        return new TreeMap<>(Map.of(FAIL_BUCKET, failBucket, TASK_ARNS, String.join(",", taskArns)));
    }

    /// @throws IllegalArgumentException naming every variable that is missing
    public static WatcherEnvironment from(Map<String, String> variables) {
        Variables.require(variables, List.of(FAIL_BUCKET, TASK_ARNS));
        return new WatcherEnvironment(
                variables.get(FAIL_BUCKET), List.of(variables.get(TASK_ARNS).split(",")));
    }
}
