package io.sluice.alerting;

import static io.sluice.alerting.Limit.Comparison.ABOVE;
import static io.sluice.alerting.Limit.Comparison.BELOW;
import static io.sluice.alerting.Limit.Missing.ALARMING;
import static io.sluice.alerting.Limit.Missing.FINE;
import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import io.sluice.config.SourceAlarmsConfig;
import java.util.ArrayList;
import java.util.List;

/// What is watched of a source on RDS: a stopped task keeps the source's log, which fills the source's disk.
/// See <https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html>
///
/// @param limits from where on
/// @param slots whether the engine keeps its log by slots, as PostgreSQL does
record SourceAlarms(SourceAlarmsConfig limits, boolean slots) {

    private static final String NAMESPACE = "AWS/RDS";

    SourceAlarms {
        requireNonNull(limits, "limits is null");
    }

    List<Alarm> all() {
        List<Alarm> alarms = new ArrayList<>();
        alarms.add(new Alarm(
                "source-free-storage",
                "The source's disk fills, perhaps by the log that it keeps for a stopped task: its owner must know",
                metric("FreeStorageSpace", Statistic.MINIMUM),
                Limit.lasting(BELOW, bytes(limits.freeStorageGib()), ALARMING)));
        if (slots) {
            alarms.add(new Alarm(
                    "source-slot-lag",
                    "The slot holds back much of the source's log: resume the task, or drop the slot and reload",
                    metric("OldestReplicationSlotLag", Statistic.MAXIMUM),
                    Limit.lasting(ABOVE, bytes(limits.slotLagGib()), FINE)));
            alarms.add(new Alarm(
                    "source-log-disk",
                    "The source's log takes much of its disk: resume the task, or drop the slot and reload",
                    metric("TransactionLogsDiskUsage", Statistic.MAXIMUM),
                    Limit.lasting(ABOVE, bytes(limits.slotLagGib()), FINE)));
        }
        return alarms;
    }

    private static double bytes(int gib) {
        return (double) ((long) gib << 30);
    }

    private Metric metric(String name, Statistic statistic) {
        return Metric.of(NAMESPACE, name, statistic, "DBInstanceIdentifier", Output.of(limits.instanceIdentifier()));
    }
}
