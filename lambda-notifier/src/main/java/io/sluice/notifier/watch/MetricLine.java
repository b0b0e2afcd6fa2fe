package io.sluice.notifier.watch;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.PipelineMetrics;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// Metrics as a line of the log, which CloudWatch reads as such.
/// See
/// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html>
///
/// @param function name of the function, the one dimension
/// @param values number of each metric
public record MetricLine(String function, Map<String, Long> values) {

    public MetricLine {
        requireNonNull(function, "function is null");
        values = new TreeMap<>(values);
    }

    /// The line.
    public String write(Instant now) {
        ObjectNode line = Json.mapper().createObjectNode();
        ObjectNode aws = line.putObject("_aws");
        aws.put("Timestamp", now.toEpochMilli());
        ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
        directive.put("Namespace", PipelineMetrics.NAMESPACE);
        directive.putArray("Dimensions").addArray().add(PipelineMetrics.FUNCTION);
        values.keySet()
                .forEach(name -> directive.withArray("Metrics").addObject().put("Name", name));
        line.put(PipelineMetrics.FUNCTION, function);
        values.forEach(line::put);
        return Json.compact(line);
    }
}
