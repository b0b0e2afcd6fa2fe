package io.sluice.controls;

import static io.sluice.controls.Severity.HIGH;
import static io.sluice.controls.Severity.MEDIUM;

import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.Resource;
import java.util.List;

/// Logs and alarms.
///
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html>
final class MonitoringControls {

    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";

    /// What control CloudWatch.16 asks for.
    private static final int MIN_RETENTION_DAYS = 365;

    private MonitoringControls() {}

    static List<Control> all() {
        return List.of(
                Control.each(
                        "CloudWatch.15", "Alarms should tell somebody", HIGH, ALARM, MonitoringControls::hasActions),
                Control.each(
                        "CloudWatch.16",
                        "Logs should be kept for a year",
                        MEDIUM,
                        "aws:cloudwatch/logGroup:LogGroup",
                        MonitoringControls::isKept),
                Control.each("CloudWatch.17", "Alarm actions should be on", HIGH, ALARM, MonitoringControls::isOn));
    }

    private static Outcome hasActions(PlanDocument plan, Resource alarm) {
        return Rules.require(
                !alarm.input("alarmActions").isEmpty(), "alarmActions is empty", "alarmActions must name somebody");
    }

    private static Outcome isKept(PlanDocument plan, Resource logs) {
        // 0 is for ever; so is a group without the setting, but by accident.
        int days = logs.input("retentionInDays").asInt(-1);
        return Rules.require(
                days == 0 || days >= MIN_RETENTION_DAYS,
                days < 0 ? "retentionInDays is not set" : "retentionInDays is %d".formatted(days),
                "retentionInDays must be %d or more".formatted(MIN_RETENTION_DAYS));
    }

    private static Outcome isOn(PlanDocument plan, Resource alarm) {
        // On is the default.
        return Rules.require(
                alarm.input("actionsEnabled").asBoolean(true),
                "actionsEnabled is false",
                "actionsEnabled must be true");
    }
}
