package io.sluice.contract.pipeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Metrics as a line of the log, which CloudWatch reads as such.
///
/// It must reach the log as bytes: Lambda wraps a text into JSON of its own, in which CloudWatch finds no metric.
/// See
/// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html>
///
/// @param dimensions value of each dimension by name, as [PipelineMetrics#value] writes it
/// @param groups which numbers are published, and under which dimensions
public record MetricLine(Map<String, String> dimensions, List<Group> groups) {

    public MetricLine {
        dimensions = new TreeMap<>(dimensions);
        dimensions.replaceAll((name, value) -> PipelineMetrics.value(value));
        groups = List.copyOf(groups);
    }

    /// Numbers that are published under the name of a function alone.
    ///
    /// @param values number of each metric
    public static MetricLine of(String function, Map<String, Long> values) {
        return new MetricLine(
                Map.of(PipelineMetrics.FUNCTION, requireNonNull(function, "function is null")),
                List.of(new Group(List.of(List.of(PipelineMetrics.FUNCTION)), values)));
    }

    /// The line.
    public byte[] write(Instant now) {
        ObjectNode line = Json.object();
        addTo(line, now);
        return (Json.compact(line) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Adds the metrics to a line that says other things too.
    public void addTo(ObjectNode line, Instant now) {
        ObjectNode aws = line.putObject("_aws");
        aws.put("Timestamp", now.toEpochMilli());
        ArrayNode directives = aws.putArray("CloudWatchMetrics");
        groups.forEach(group -> group.describe(directives.addObject()));
        dimensions.forEach(line::put);
        groups.forEach(group -> group.values().forEach(line::put));
    }

    /// @param dimensionSets names of the dimensions that the numbers are published under, each set for itself
    /// @param values number of each metric
    public record Group(List<List<String>> dimensionSets, Map<String, Long> values) {

        public Group {
            dimensionSets = dimensionSets.stream().map(List::copyOf).toList();
            values = new TreeMap<>(values);
        }

        private void describe(ObjectNode directive) {
            directive.put("Namespace", PipelineMetrics.NAMESPACE);
            ArrayNode sets = directive.putArray("Dimensions");
            dimensionSets.forEach(set -> {
                ArrayNode names = sets.addArray();
                set.forEach(names::add);
            });
            ArrayNode metrics = directive.putArray("Metrics");
            values.keySet().forEach(name -> metrics.addObject().put("Name", name));
        }
    }
}
