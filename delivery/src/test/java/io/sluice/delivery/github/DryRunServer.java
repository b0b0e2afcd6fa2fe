package io.sluice.delivery.github;

import com.sun.net.httpserver.HttpExchange;
import io.sluice.contract.json.Json;
import io.sluice.delivery.StsServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// What `.ci/dry-run` starts in place of GitHub and of STS: a process that writes both addresses to a file, a line
/// each,
/// and answers until it is killed. `/state` of the first tells what GitHub would have.
final class DryRunServer {

    private DryRunServer() {}

    /// @param arguments file for the addresses, account of every caller, head and commit of the open pull request
    public static void main(String[] arguments) throws Exception {
        GitHubServer github = new GitHubServer();
        github.open(arguments[2], arguments[3]);
        github.serve("/state", exchange -> send(exchange, "application/json", Json.compact(github.state())));
        StsServer sts = StsServer.of(arguments[1]);
        Path file = Path.of(arguments[0]);
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(unfinished, "%s%n%s%n".formatted(github.address(), sts.address()));
        Files.move(unfinished, file);
        new CountDownLatch(1).await();
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
