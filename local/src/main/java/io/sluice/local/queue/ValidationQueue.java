package io.sluice.local.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A queue with SQS's promises: a message is delivered until it is deleted, is hidden while somebody works on it, and
/// moves to the dead letters after too many deliveries.
///
/// See <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html>
public final class ValidationQueue {

    private final Duration visibilityTimeout;
    private final int maxReceiveCount;
    private final Deque<Message> visible = new ArrayDeque<>();
    private final Map<String, InFlight> inFlight = new HashMap<>();
    private final List<Message> deadLetters = new ArrayList<>();

    /// @param visibilityTimeout how long a received message is hidden
    /// @param maxReceiveCount deliveries after which a message is dead, at least 1
    public ValidationQueue(Duration visibilityTimeout, int maxReceiveCount) {
        if (maxReceiveCount < 1) {
            throw new IllegalArgumentException("maxReceiveCount must be at least 1 but was " + maxReceiveCount);
        }
        this.visibilityTimeout = visibilityTimeout;
        this.maxReceiveCount = maxReceiveCount;
    }

    /// Adds a message.
    public synchronized void send(String body) {
        visible.add(new Message(UUID.randomUUID().toString(), body, 0));
        notifyAll();
    }

    /// Up to `most` messages, after at most `wait`; none if none came.
    public synchronized List<Message> receive(int most, Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        returnExpired();
        while (visible.isEmpty()) {
            long millis = Math.min(50, (deadline - System.nanoTime()) / 1_000_000);
            if (millis <= 0) {
                return List.of();
            }
            wait(millis);
            returnExpired();
        }
        List<Message> received = new ArrayList<>();
        while (received.size() < most && !visible.isEmpty()) {
            Message message = visible.remove().delivered();
            inFlight.put(message.id(), new InFlight(message, System.nanoTime() + visibilityTimeout.toNanos()));
            received.add(message);
        }
        return received;
    }

    /// Removes a message for good.
    public synchronized void delete(String id) {
        inFlight.remove(id);
    }

    /// Whether no message is left to be worked on; dead letters do not count.
    public synchronized boolean isIdle() {
        returnExpired();
        return visible.isEmpty() && inFlight.isEmpty();
    }

    /// Messages waiting or being worked on.
    public synchronized int depth() {
        return visible.size() + inFlight.size();
    }

    /// Messages that were given up.
    public synchronized List<Message> deadLetters() {
        return List.copyOf(deadLetters);
    }

    private void returnExpired() {
        long now = System.nanoTime();
        Iterator<InFlight> messages = inFlight.values().iterator();
        while (messages.hasNext()) {
            InFlight held = messages.next();
            if (held.hiddenUntil - now <= 0) {
                messages.remove();
                if (held.message.receiveCount() >= maxReceiveCount) {
                    deadLetters.add(held.message);
                } else {
                    visible.add(held.message);
                }
            }
        }
    }

    private record InFlight(Message message, long hiddenUntil) {}

    /// @param id identifier of the message
    /// @param body what was sent
    /// @param receiveCount deliveries so far, this one included
    public record Message(String id, String body, int receiveCount) {

        private Message delivered() {
            return new Message(id, body, receiveCount + 1);
        }
    }
}
