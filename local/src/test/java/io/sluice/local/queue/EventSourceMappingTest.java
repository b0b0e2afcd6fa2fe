package io.sluice.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.local.queue.ValidationQueue.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class EventSourceMappingTest {

    private static final String ALL_DONE = "{\"batchItemFailures\":[]}";
    private static final EventSourceMapping.Limits ONE_AT_A_TIME = new EventSourceMapping.Limits(10, 1);

    private final ValidationQueue queue = new ValidationQueue(Duration.ofMillis(50), 3);
    private final Map<String, Integer> deliveries = new ConcurrentHashMap<>();
    private final List<RuntimeException> faults = Collections.synchronizedList(new ArrayList<>());

    @Test
    void deletesWhatTheFunctionDoesNotReport() {
        drain(_ -> ALL_DONE, "a", "b");
        assertThat(deliveries).isEqualTo(Map.of("a", 1, "b", 1));
        assertThat(queue.deadLetters()).isEmpty();
    }

    @Test
    void deliversAgainOnlyWhatTheFunctionReports() {
        drain(event -> reporting(event, "bad"), "good", "bad");
        assertThat(deliveries).isEqualTo(Map.of("good", 1, "bad", 3));
        assertThat(queue.deadLetters()).extracting(Message::body).containsExactly("bad");
    }

    @Test
    void takesABatchWhoseInvocationThrowsAsFailedWhole() {
        drain(
                event -> {
                    if (event.contains("\"ApproximateReceiveCount\":\"1\"")) {
                        throw new IllegalStateException("crash");
                    }
                    return ALL_DONE;
                },
                "a",
                "b");
        assertThat(deliveries).isEqualTo(Map.of("a", 2, "b", 2));
        assertThat(faults).isNotEmpty().allMatch(fault -> "crash".equals(fault.getMessage()));
        assertThat(queue.deadLetters()).isEmpty();
    }

    @Test
    void takesAnAnswerThatCannotBeReadAsFailedWhole() {
        drain(_ -> "not JSON", "a");
        assertThat(deliveries).isEqualTo(Map.of("a", 3));
        assertThat(queue.deadLetters()).extracting(Message::body).containsExactly("a");
    }

    private void drain(UnaryOperator<String> function, String... bodies) {
        List.of(bodies).forEach(queue::send);
        try (EventSourceMapping mapping =
                new EventSourceMapping(queue, counting(function), faults::add, ONE_AT_A_TIME)) {
            assertThat(mapping).isNotNull();
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!queue.isIdle() && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
        }
        assertThat(queue.isIdle()).isTrue();
    }

    private UnaryOperator<String> counting(UnaryOperator<String> function) {
        return event -> {
            records(event)
                    .forEach(message -> deliveries.merge(message.path("body").asText(), 1, Integer::sum));
            return function.apply(event);
        };
    }

    private static String reporting(String event, String body) {
        return records(event).stream()
                .filter(message -> message.path("body").asText().equals(body))
                .map(message -> "{\"itemIdentifier\":\"%s\"}"
                        .formatted(message.path("messageId").asText()))
                .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}"));
    }

    private static List<JsonNode> records(String event) {
        return StreamSupport.stream(Json.parse(event, "event").path("Records").spliterator(), false)
                .toList();
    }
}
