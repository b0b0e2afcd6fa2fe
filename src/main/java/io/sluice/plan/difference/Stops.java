package io.sluice.plan.difference;

import io.sluice.plan.difference.Consequence.Effect;
import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which tasks stop, and who starts them again.
///
/// @param after the new plan
record Stops(PlanDocument after) {

    private static final String INSTANCE = "aws:dms/replicationInstance:ReplicationInstance";
    private static final String TASK = "aws:dms/replicationTask:ReplicationTask";
    private static final Set<String> ENDPOINTS = Set.of("aws:dms/endpoint:Endpoint", "aws:dms/s3Endpoint:S3Endpoint");

    private static final Set<String> OF_TASK = Set.of(
            "tableMappings", "replicationTaskSettings", "cdcStartPosition", "cdcStartTime", "replicationInstanceArn");
    private static final Set<String> OF_INSTANCE =
            Set.of("replicationInstanceClass", "allocatedStorage", "multiAz", "engineVersion", "networkType");
    private static final Set<String> NOT_OF_ENDPOINT = Set.of("tags", "pauseReplicationTasks");

    private static final String TASK_SOURCE =
            "https://docs.aws.amazon.com/dms/latest/APIReference/API_ModifyReplicationTask.html";
    private static final String ENDPOINT_SOURCE =
            "https://docs.aws.amazon.com/dms/latest/APIReference/API_ModifyEndpoint.html";
    private static final String INSTANCE_SOURCE =
            "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.Modifying.html";

    List<Consequence> of(List<Pair> pairs) {
        List<Consequence> found = new ArrayList<>();
        for (Pair pair : pairs) {
            String type = pair.after().type();
            if (type.equals(TASK)) {
                found.addAll(task(pair));
            } else if (ENDPOINTS.contains(type)) {
                found.addAll(endpoint(pair));
            } else if (type.equals(INSTANCE)) {
                found.addAll(instance(pair));
            }
        }
        return found;
    }

    private List<Consequence> task(Pair pair) {
        List<String> inputs =
                pair.differing().stream().filter(OF_TASK::contains).toList();
        String end = pair.after().input("startReplicationTask").asBoolean()
                ? "the provider stops it and resumes it"
                : "the provider stops it, and somebody has to resume it";
        return inputs.isEmpty()
                ? List.of()
                : List.of(stop(pair.after(), "%s: %s".formatted(String.join(", ", inputs), end), TASK_SOURCE));
    }

    private List<Consequence> endpoint(Pair pair) {
        List<String> inputs = pair.differing().stream()
                .filter(input -> !NOT_OF_ENDPOINT.contains(input))
                .toList();
        boolean paused = pair.after().input("pauseReplicationTasks").asBoolean();
        String end = paused
                ? "the provider stops it and resumes it"
                : "it must be stopped by hand before the change, and resumed after it";
        return inputs.isEmpty()
                ? List.of()
                : tasksOf(pair.after()).stream()
                        .map(task -> stop(
                                task,
                                "%s of %s: %s"
                                        .formatted(
                                                String.join(", ", inputs),
                                                pair.after().label(),
                                                end),
                                ENDPOINT_SOURCE))
                        .toList();
    }

    private List<Consequence> instance(Pair pair) {
        List<String> inputs = pair.differing().stream()
                .filter(OF_INSTANCE::contains)
                .map(pair::told)
                .toList();
        String when = pair.after().input("applyImmediately").asBoolean()
                ? "stops for some minutes at once, and goes on by itself"
                : "stops for some minutes in the instance's maintenance window, and goes on by itself";
        return inputs.isEmpty()
                ? List.of()
                : tasksOf(pair.after()).stream()
                        .map(task -> stop(task, "%s: %s".formatted(String.join("; ", inputs), when), INSTANCE_SOURCE))
                        .toList();
    }

    private List<Resource> tasksOf(Resource part) {
        return after.all(TASK).stream()
                .filter(task -> after.dependencies(task, part.type()).contains(part))
                .toList();
    }

    private Consequence stop(Resource task, String sentence, String source) {
        return new Consequence(Effect.STOPS, after.database(task).orElse(""), task.label(), sentence, source);
    }
}
