package io.sluice.alerting;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.cloudwatch.DashboardArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.contract.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One page in CloudWatch: every metric that an alarm watches, with the alarm's limit as a line.
final class Dashboard extends ComponentResource {

    private static final String TYPE = "sluice:alerting:Dashboard";

    /// Width of the grid, and of one of three widgets in a row.
    /// See <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Dashboards.html>
    private static final int GRID_WIDTH = 24;

    private static final int WIDTH = 8;
    private static final int HEIGHT = 6;

    Dashboard(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        DashboardArgs own = DashboardArgs.builder()
                .dashboardName(args.dashboardName())
                .dashboardBody(body(args))
                .build();
        new com.pulumi.aws.cloudwatch.Dashboard(
                name, own, CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of());
    }

    private static Output<String> body(Args args) {
        List<Output<Map<String, String>>> dimensions =
                args.alarms().stream().map(alarm -> alarm.metric().dimensions()).toList();
        return Output.all(dimensions).applyValue(known -> {
            List<Map<String, Object>> widgets = new ArrayList<>();
            for (int index = 0; index < known.size(); index++) {
                widgets.add(widget(args, index, known.get(index)));
            }
            return Json.compact(Map.of("widgets", widgets));
        });
    }

    private static Map<String, Object> widget(Args args, int index, Map<String, String> dimensions) {
        int inRow = GRID_WIDTH / WIDTH;
        return new TreeMap<>(Map.of(
                "type",
                "metric",
                "x",
                index % inRow * WIDTH,
                "y",
                index / inRow * HEIGHT,
                "width",
                WIDTH,
                "height",
                HEIGHT,
                "properties",
                properties(args.region(), args.alarms().get(index), dimensions)));
    }

    private static Map<String, Object> properties(String region, Alarm alarm, Map<String, String> dimensions) {
        List<String> metric = new ArrayList<>(
                List.of(alarm.metric().namespace(), alarm.metric().name()));
        new TreeMap<>(dimensions).forEach((name, value) -> metric.addAll(List.of(name, value)));
        return new TreeMap<>(Map.of(
                "title",
                alarm.name(),
                "region",
                region,
                "view",
                "timeSeries",
                "stat",
                alarm.metric().statistic().text(),
                "period",
                (int) alarm.limit().period().toSeconds(),
                "metrics",
                List.of(metric),
                "annotations",
                Map.of(
                        "horizontal",
                        List.of(Map.of("label", "alarm", "value", alarm.limit().threshold())))));
    }

    /// @param dashboardName name of the page
    /// @param region region of the metrics
    /// @param alarms what is shown
    record Args(String dashboardName, String region, List<Alarm> alarms) {

        Args {
            requireNonNull(dashboardName, "dashboardName is null");
            requireNonNull(region, "region is null");
            alarms = List.copyOf(alarms);
        }
    }
}
