package io.sluice.delivery.github;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sluice.contract.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// What `.ci/dry-run` starts in place of GitHub and of STS: a process that writes both addresses to a file, a line
/// each, and
/// answers until it is killed. `/state` of the first tells what GitHub would have.
final class DryRunServer {

    private DryRunServer() {}

    /// @param arguments file for the addresses, account of every caller, and of the open pull request its head and
    /// commit
    public static void main(String[] arguments) throws Exception {
        GitHubServer github = new GitHubServer();
        github.open(arguments[2], arguments[3]);
        github.serve("/state", exchange -> send(exchange, "application/json", Json.compact(github.state())));
        HttpServer sts = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sts.createContext("/", exchange -> send(exchange, "text/xml", """
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
                <Arn>arn:aws:sts::%1$s:assumed-role/dry/run</Arn><UserId>AROA:run</UserId><Account>%1$s</Account>
                </GetCallerIdentityResult></GetCallerIdentityResponse>""".formatted(arguments[1])));
        sts.start();
        Path file = Path.of(arguments[0]);
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(
                unfinished,
                "%s%nhttp://127.0.0.1:%d%n"
                        .formatted(github.address(), sts.getAddress().getPort()));
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
