package io.sluice.alerting;

import static io.sluice.alerting.Limit.Comparison.ABOVE;
import static io.sluice.alerting.Limit.Comparison.BELOW;
import static io.sluice.alerting.Limit.Missing.ALARMING;
import static io.sluice.alerting.Limit.Missing.FINE;
import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import io.sluice.config.AlarmsConfig;
import java.util.List;
import java.util.Map;

/// What is watched of a replication task.
///
/// DMS publishes these only while the task runs, and sets latencies to 0 while nothing changes.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Monitoring.html>
///
/// @param instanceName identifier of the replication instance
/// @param taskName last part of the task's ARN
/// @param limits from where on
record TaskAlarms(String instanceName, String taskName, AlarmsConfig.Task limits) {

    private static final String NAMESPACE = "AWS/DMS";

    TaskAlarms {
        requireNonNull(instanceName, "instanceName is null");
        requireNonNull(taskName, "taskName is null");
        requireNonNull(limits, "limits is null");
    }

    /// Of a task that follows changes, and so must always run.
    List<Alarm> following() {
        return List.of(
                new Alarm(
                        "source-latency",
                        "Changes wait too long at the source: look for a long transaction there, then at the task's log",
                        metric("CDCLatencySource", Statistic.AVERAGE),
                        Limit.lasting(ABOVE, limits.sourceLatency().toSeconds(), FINE)),
                new Alarm(
                        "target-latency",
                        "Changes wait too long for their file: look at the instance's memory and disk",
                        metric("CDCLatencyTarget", Statistic.AVERAGE),
                        Limit.lasting(ABOVE, limits.targetLatency().toSeconds(), FINE)),
                new Alarm(
                        "incoming-changes",
                        "Changes pile up faster than they are written: a larger instance class may be needed",
                        metric("CDCIncomingChanges", Statistic.AVERAGE),
                        Limit.lasting(ABOVE, limits.incomingChanges(), FINE)),
                swapped("changes-on-disk-from-source", "CDCChangesDiskSource"),
                swapped("changes-on-disk-to-target", "CDCChangesDiskTarget"),
                new Alarm(
                        "task-silent",
                        "The task does not run: see why it stopped, then resume it; the source keeps its log meanwhile",
                        metric("CPUUtilization", Statistic.SAMPLE_COUNT),
                        Limit.lasting(BELOW, 1, ALARMING)));
    }

    /// Of a task that only loads. Its metrics end with it, so no rows while it speaks mean that it stalls.
    List<Alarm> loading() {
        return List.of(new Alarm(
                "load-stalled",
                "The full load writes no rows: look for locks at the source, then at the task's log",
                metric("FullLoadThroughputRowsTarget", Statistic.AVERAGE),
                Limit.lasting(BELOW, 1, FINE)));
    }

    private Alarm swapped(String name, String metric) {
        return new Alarm(
                name,
                "Changes no longer fit into the task's memory: look for a long transaction, or take a larger class",
                metric(metric, Statistic.AVERAGE),
                Limit.lasting(ABOVE, 0, FINE));
    }

    private Metric metric(String name, Statistic statistic) {
        Map<String, String> dimensions =
                Map.of("ReplicationInstanceIdentifier", instanceName, "ReplicationTaskIdentifier", taskName);
        return new Metric(NAMESPACE, name, statistic, Output.of(dimensions));
    }
}
