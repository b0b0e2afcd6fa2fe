package io.sluice.alerting;

import static io.sluice.alerting.Limit.Comparison.ABOVE;
import static io.sluice.alerting.Limit.Comparison.BELOW;
import static io.sluice.alerting.Limit.Missing.ALARMING;
import static io.sluice.alerting.Limit.Missing.UNKNOWN;
import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import io.sluice.config.AlarmsConfig;
import io.sluice.config.ReplicationInstanceConfig;
import java.util.List;

/// What is watched of the machine that a task runs on.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Monitoring.html>
///
/// @param instanceName identifier of the replication instance
/// @param instance its class and disk
/// @param limits from where on
record InstanceAlarms(String instanceName, ReplicationInstanceConfig instance, AlarmsConfig.Instance limits) {

    private static final String NAMESPACE = "AWS/DMS";
    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;
    private static final int ALL = 100;

    /// Of a class whose memory is not known here: less than this is too little for any task.
    private static final long LEAST_MEMORY = 400 * MIB;

    InstanceAlarms {
        requireNonNull(instanceName, "instanceName is null");
        requireNonNull(instance, "instance is null");
        requireNonNull(limits, "limits is null");
    }

    List<Alarm> all() {
        return List.of(
                new Alarm(
                        "free-storage",
                        "The instance's disk is nearly full, and a full disk stops every task: enlarge storageGib",
                        metric("FreeStorageSpace", Statistic.MINIMUM),
                        Limit.atOnce(BELOW, share(instance.storageGib() * GIB, limits.freeStoragePercent()), ALARMING)),
                new Alarm(
                        "freeable-memory",
                        "The instance runs out of memory: take a larger class before it swaps",
                        metric("FreeableMemory", Statistic.AVERAGE),
                        Limit.lasting(BELOW, leastMemory(), UNKNOWN)),
                new Alarm(
                        "swap-usage",
                        "The instance swaps, and DMS may pause reading: take a larger class",
                        metric("SwapUsage", Statistic.AVERAGE),
                        Limit.lasting(ABOVE, limits.swapMib() * MIB, UNKNOWN)),
                new Alarm(
                        "processor",
                        "The instance's processor is busy all the time: take a larger class",
                        metric("CPUUtilization", Statistic.AVERAGE),
                        Limit.lasting(ABOVE, limits.cpuPercent(), UNKNOWN)));
    }

    private double leastMemory() {
        return InstanceMemory.bytes(instance.instanceClass()).stream()
                .mapToDouble(bytes -> share(bytes, limits.freeableMemoryPercent()))
                .findFirst()
                .orElse(LEAST_MEMORY);
    }

    private static double share(long whole, int percent) {
        return (double) (whole / ALL * percent);
    }

    private Metric metric(String name, Statistic statistic) {
        return Metric.of(NAMESPACE, name, statistic, "ReplicationInstanceIdentifier", Output.of(instanceName));
    }
}
