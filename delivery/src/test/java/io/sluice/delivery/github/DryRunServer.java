package io.sluice.delivery.github;

import com.sun.net.httpserver.HttpExchange;
import io.sluice.contract.json.Json;
import io.sluice.delivery.StsServer;
import io.sluice.delivery.checkout.Ancestry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// What `.ci/dry-run` starts in place of GitHub and of STS: a process that writes both addresses to a file, a line
/// each, and answers until it is killed. `/state` of the first tells what GitHub would have.
final class DryRunServer {

    private DryRunServer() {}

    /// @param arguments file for the addresses, account of every caller, head and commit of the open pull request, and
    /// the repository of git that tells how commits are related
    public static void main(String[] arguments) throws Exception {
        GitHubServer github = new GitHubServer();
        github.open(arguments[2], arguments[3]);
        github.serve("/state", exchange -> send(exchange, "application/json", Json.compact(github.state())));
        Ancestry ancestry = new Ancestry(Path.of(arguments[4]));
        github.serve("/repos/acme/lake/compare/", exchange -> compare(exchange, ancestry));
        StsServer sts = StsServer.of(arguments[1]);
        Path file = Path.of(arguments[0]);
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(unfinished, "%s%n%s%n".formatted(github.address(), sts.address()));
        Files.move(unfinished, file);
        new CountDownLatch(1).await();
    }

    private static void compare(HttpExchange exchange, Ancestry ancestry) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String[] commits = path.substring(path.lastIndexOf('/') + 1).split("\\.{3}");
        String status = switch (ancestry.descent(commits[0], commits[1]).orElseThrow()) {
            case SAME -> "identical";
            case LATER -> "ahead";
            case EARLIER -> "behind";
            case APART -> "diverged";
        };
        send(exchange, "application/json", Json.compact(Json.object().put("status", status)));
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
