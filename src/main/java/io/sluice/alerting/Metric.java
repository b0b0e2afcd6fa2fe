package io.sluice.alerting;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import java.util.Map;

/// One series of numbers in CloudWatch.
///
/// @param namespace who publishes it
/// @param name what it counts
/// @param statistic how a period's samples become one number
/// @param dimensions of what
record Metric(String namespace, String name, Statistic statistic, Output<Map<String, String>> dimensions) {

    Metric {
        requireNonNull(namespace, "namespace is null");
        requireNonNull(name, "name is null");
        requireNonNull(statistic, "statistic is null");
        requireNonNull(dimensions, "dimensions is null");
    }

    /// A metric with a single dimension.
    static Metric of(String namespace, String name, Statistic statistic, String dimension, Output<String> value) {
        return new Metric(namespace, name, statistic, value.applyValue(known -> Map.of(dimension, known)));
    }
}
