package io.sluice.controls;

import static io.sluice.controls.Severity.CRITICAL;
import static io.sluice.controls.Severity.LOW;
import static io.sluice.controls.Severity.MEDIUM;

import java.util.List;

/// What DMS runs on: instances, subnet groups, certificates, event subscriptions.
///
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html>
final class DmsInstanceControls {

    private static final String INSTANCE = "aws:dms/replicationInstance:ReplicationInstance";

    private DmsInstanceControls() {}

    static List<Control> all() {
        return List.of(
                Control.each(
                        "DMS.1",
                        "Replication instances should not be public",
                        CRITICAL,
                        INSTANCE,
                        Rules.flag("publiclyAccessible", false)),
                Control.each(
                        "DMS.2",
                        "Certificates should be tagged",
                        LOW,
                        "aws:dms/certificate:Certificate",
                        Rules.tagged()),
                Control.each(
                        "DMS.3",
                        "Event subscriptions should be tagged",
                        LOW,
                        "aws:dms/eventSubscription:EventSubscription",
                        Rules.tagged()),
                Control.each("DMS.4", "Replication instances should be tagged", LOW, INSTANCE, Rules.tagged()),
                Control.each(
                        "DMS.5",
                        "Replication subnet groups should be tagged",
                        LOW,
                        "aws:dms/replicationSubnetGroup:ReplicationSubnetGroup",
                        Rules.tagged()),
                Control.each(
                        "DMS.6",
                        "Replication instances should upgrade minor versions by themselves",
                        MEDIUM,
                        INSTANCE,
                        Rules.flag("autoMinorVersionUpgrade", true)),
                Control.each(
                        "DMS.13",
                        "Replication instances should use several availability zones",
                        MEDIUM,
                        INSTANCE,
                        Rules.flag("multiAz", true)));
    }
}
