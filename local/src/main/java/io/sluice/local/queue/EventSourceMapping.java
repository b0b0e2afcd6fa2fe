package io.sluice.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.local.queue.ValidationQueue.Message;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Feeds a queue's messages to a function in batches and deletes those that the function did not report as failed.
///
/// A batch whose invocation fails, or whose answer cannot be read, counts as failed whole.
/// See <https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html>
public final class EventSourceMapping implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final ValidationQueue queue;
    private final UnaryOperator<String> function;
    private final Consumer<RuntimeException> failed;
    private final int batchSize;
    private final ExecutorService pollers;

    /// @param function takes the event's JSON and gives the answer's
    /// @param failed told of each invocation that threw
    /// @param limits size of a batch and batches at a time
    public EventSourceMapping(
            ValidationQueue queue, UnaryOperator<String> function, Consumer<RuntimeException> failed, Limits limits) {
        this.queue = queue;
        this.function = function;
        this.failed = failed;
        this.batchSize = limits.batchSize();
        this.pollers = Executors.newFixedThreadPool(
                limits.maximumConcurrency(),
                Thread.ofPlatform().daemon().name("function-", 0).factory());
        for (int poller = 0; poller < limits.maximumConcurrency(); poller++) {
            pollers.execute(this::poll);
        }
    }

    @Override
    public void close() {
        pollers.shutdownNow();
        try {
            pollers.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<Message> batch = queue.receive(batchSize, POLL);
                if (!batch.isEmpty()) {
                    deliver(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(List<Message> batch) {
        try {
            Set<String> failures = failures(function.apply(event(batch)));
            batch.stream().map(Message::id).filter(id -> !failures.contains(id)).forEach(queue::delete);
        } catch (RuntimeException e) {
            failed.accept(e);
        }
    }

    private static Set<String> failures(String answer) {
        Set<String> failures = new HashSet<>();
        for (JsonNode failure : Json.parse(answer, "answer of the function").path("batchItemFailures")) {
            failures.add(failure.path("itemIdentifier").asText());
        }
        return failures;
    }

    /// The event that the function gets for these messages.
    public static String event(List<Message> batch) {
        ObjectNode root = Json.mapper().createObjectNode();
        ArrayNode records = root.putArray("Records");
        for (Message message : batch) {
            ObjectNode entry = records.addObject();
            entry.put("messageId", message.id());
            entry.put("receiptHandle", message.id() + "#" + message.receiveCount());
            entry.put("body", message.body());
            entry.putObject("attributes").put("ApproximateReceiveCount", Integer.toString(message.receiveCount()));
            entry.put("eventSource", "aws:sqs");
            entry.put("awsRegion", "eu-west-2");
        }
        return Json.compact(root);
    }

    /// @param batchSize most messages in one event, at least 1
    /// @param maximumConcurrency most invocations at a time, at least 1
    public record Limits(int batchSize, int maximumConcurrency) {

        public Limits {
            if (batchSize < 1 || maximumConcurrency < 1) {
                throw new IllegalArgumentException(
                        "batchSize and maximumConcurrency must be at least 1 but were %d and %d"
                                .formatted(batchSize, maximumConcurrency));
            }
        }
    }
}
