package io.sluice.alerting;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.cloudwatch.LogMetricFilter;
import com.pulumi.aws.cloudwatch.LogMetricFilterArgs;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.cloudwatch.inputs.LogMetricFilterMetricTransformationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/// The alarms of a pipeline. Each tells the topic when it rings and when it is over.
final class Alarms extends ComponentResource {

    private static final String TYPE = "sluice:alerting:Alarms";

    private final CustomResourceOptions child =
            CustomResourceOptions.builder().parent(this).build();

    Alarms(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        args.alarms().forEach(alarm -> alarm(name, alarm, args.topicArn()));
        args.signals().forEach(signal -> {
            filter(name, signal, args.namespace());
            alarm(name, signal.alarm(args.namespace()), args.topicArn());
        });
        registerOutputs(Map.of());
    }

    private void alarm(String name, Alarm alarm, Output<String> topicArn) {
        MetricAlarmArgs own = MetricAlarmArgs.builder()
                .alarmDescription(alarm.meaning())
                .namespace(alarm.metric().namespace())
                .metricName(alarm.metric().name())
                .statistic(alarm.metric().statistic().text())
                .dimensions(alarm.metric().dimensions())
                .comparisonOperator(alarm.limit().comparison().text())
                .threshold(alarm.limit().threshold())
                .period((int) alarm.limit().period().toSeconds())
                .evaluationPeriods(alarm.limit().periods())
                .datapointsToAlarm(alarm.limit().periods())
                .treatMissingData(alarm.limit().missing().text())
                .actionsEnabled(true)
                .alarmActions(topicArn.applyValue(List::of))
                .okActions(topicArn.applyValue(List::of))
                .build();
        new MetricAlarm("%s-%s".formatted(name, alarm.name()), own, child);
    }

    private void filter(String name, LogSignal signal, String namespace) {
        LogMetricFilterArgs own = LogMetricFilterArgs.builder()
                .logGroupName(signal.logGroupName())
                .pattern(signal.pattern())
                .metricTransformation(LogMetricFilterMetricTransformationArgs.builder()
                        .namespace(namespace)
                        .name(signal.name())
                        .value("1")
                        .build())
                .build();
        new LogMetricFilter("%s-%s".formatted(name, signal.name()), own, child);
    }

    /// @param namespace namespace that log lines are counted in
    /// @param alarms what is watched by metrics
    /// @param signals what is watched in logs
    /// @param topicArn where alarms go
    record Args(String namespace, List<Alarm> alarms, List<LogSignal> signals, Output<String> topicArn) {

        Args {
            requireNonNull(namespace, "namespace is null");
            requireNonNull(topicArn, "topicArn is null");
            alarms = List.copyOf(alarms);
            signals = List.copyOf(signals);
        }
    }
}
