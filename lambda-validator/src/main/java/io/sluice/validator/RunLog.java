package io.sluice.validator;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.MetricLine;
import io.sluice.contract.pipeline.PipelineMetrics;
import io.sluice.contract.pipeline.QueueMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// The log of one invocation, one line of JSON for each thing that happened, with its metrics in it.
///
/// Lines go out as bytes: Lambda wraps a text into JSON of its own, in which neither metrics nor properties are found.
/// Lines of files that are judged side by side do not mix.
///
/// @param context the invocation
/// @param clock time of the metrics
record RunLog(Context context, InstantSource clock) {

    RunLog {
        requireNonNull(context, "context is null");
        requireNonNull(clock, "clock is null");
    }

    /// Name of the function, the dimension that all metrics share.
    String function() {
        return context.getFunctionName();
    }

    /// What happened to a message or to an object that it reports.
    void write(QueueMessage message, ObjectNode line, Optional<MetricLine> metrics) {
        line.put("messageId", message.id()).put("receives", message.receives());
        write(line, metrics);
    }

    /// That a message comes again.
    void retry(QueueMessage message, ObjectNode line) {
        write(message, line, Optional.of(MetricLine.of(function(), Map.of(PipelineMetrics.EVENTS_RETRIED, 1L))));
    }

    /// What happened to no message in particular.
    void write(ObjectNode line, Optional<MetricLine> metrics) {
        line.put("requestId", context.getAwsRequestId());
        metrics.ifPresent(numbers -> numbers.addTo(line, clock.instant()));
        byte[] bytes = (Json.compact(line) + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (context) {
            context.getLogger().log(bytes);
        }
    }
}
