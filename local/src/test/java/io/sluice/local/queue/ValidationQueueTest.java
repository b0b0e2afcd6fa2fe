package io.sluice.local.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.local.queue.ValidationQueue.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationQueueTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration NOW = Duration.ZERO;

    @Test
    void deliversInOrderUpToTheBatch() throws InterruptedException {
        ValidationQueue queue = new ValidationQueue(HOUR, 3);
        List.of("a", "b", "c").forEach(queue::send);
        assertThat(queue.receive(2, NOW)).extracting(Message::body).containsExactly("a", "b");
        assertThat(queue.receive(2, NOW)).extracting(Message::body).containsExactly("c");
        assertThat(queue.receive(2, NOW)).isEmpty();
    }

    @Test
    void hidesAMessageWhileSomebodyWorksOnIt() throws InterruptedException {
        ValidationQueue queue = new ValidationQueue(HOUR, 3);
        queue.send("a");
        Message message = queue.receive(1, NOW).getFirst();
        assertThat(queue.receive(1, NOW)).isEmpty();
        assertThat(queue.isIdle()).isFalse();
        assertThat(queue.depth()).isEqualTo(1);
        queue.delete(message.id());
        assertThat(queue.isIdle()).isTrue();
    }

    @Test
    void deliversAgainWhatWasNotDeletedInTime() throws InterruptedException {
        ValidationQueue queue = new ValidationQueue(Duration.ofMillis(20), 3);
        queue.send("a");
        Message first = queue.receive(1, NOW).getFirst();
        Message again = queue.receive(1, WAIT).getFirst();
        assertThat(again).isEqualTo(new Message(first.id(), "a", 2));
    }

    @Test
    void setsAMessageAsideAfterTooManyDeliveries() throws InterruptedException {
        ValidationQueue queue = new ValidationQueue(Duration.ofMillis(1), 2);
        queue.send("bad");
        queue.receive(1, NOW);
        queue.receive(1, WAIT);
        assertThat(queue.receive(1, Duration.ofMillis(100))).isEmpty();
        assertThat(queue.deadLetters()).extracting(Message::body).containsExactly("bad");
        assertThat(queue.isIdle()).isTrue();
    }

    @Test
    void failsOnNoDeliveryAtAll() {
        assertThatThrownBy(() -> new ValidationQueue(HOUR, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxReceiveCount must be at least 1 but was 0");
    }
}
