package io.sluice.notifier.support;

import com.sun.net.httpserver.HttpServer;
import io.sluice.notifier.slack.Webhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/// A webhook on this machine that answers as Slack does, or as it is told to.
public final class SlackServer implements AutoCloseable {

    private final HttpServer server;
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Integer> answers = new ArrayDeque<>();

    public SlackServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/services", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Integer status = answers.poll();
            byte[] text = (status == null ? "ok" : "told_to").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.sendResponseHeaders(status == null ? 200 : status, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        server.start();
    }

    /// Answers the next requests with these, and every later one with 200.
    public void answer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    /// What was posted, in order.
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    /// A client of this server.
    public Webhook webhook() {
        return new Webhook("http://127.0.0.1:%d/services/T0/B0/s3cret"
                .formatted(server.getAddress().getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
