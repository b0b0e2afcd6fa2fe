package io.sluice.delivery;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// Answers as STS does by its documentation, to whoever asks who he is.
/// See <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html>
public final class StsServer implements AutoCloseable {

    private final HttpServer server;
    private final int status;
    private final String xml;

    private StsServer(int status, String xml) throws IOException {
        this.status = status;
        this.xml = xml;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = this.xml.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(this.status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /// To whom every caller is of one account.
    public static StsServer of(String account) throws IOException {
        return new StsServer(200, """
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
                <Arn>arn:aws:sts::%1$s:assumed-role/deploy/run</Arn><UserId>AROA:run</UserId><Account>%1$s</Account>
                </GetCallerIdentityResult></GetCallerIdentityResponse>""".formatted(account));
    }

    /// To whom every caller's token has expired.
    public static StsServer ofExpiredTokens() throws IOException {
        return new StsServer(403, """
                <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>
                <Code>ExpiredToken</Code><Message>The security token included in the request is expired</Message>
                </Error><RequestId>1</RequestId></ErrorResponse>""");
    }

    /// Where it is asked.
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
