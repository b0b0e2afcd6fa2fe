package io.sluice.metadata.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sluice.contract.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.databasemigration.DatabaseMigrationClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/// Speaks the protocols of Secrets Manager and DMS (JSON) and SNS (query), and keeps what SNS was told.
public final class AwsDouble implements AutoCloseable {

    public static final String SECRET_ARN = "arn:aws:secretsmanager:eu-west-2:111122223333:secret:shop";
    public static final String CERTIFICATE_ARN = "arn:aws:dms:eu-west-2:111122223333:cert:SHOP";
    public static final String TOPIC_ARN = "arn:aws:sns:eu-west-2:111122223333:alerts";

    private final List<String> messages = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private volatile String secret = "{}";
    private volatile Map<String, String> certificate = Map.of();

    public AwsDouble() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public void secret(String text) {
        secret = text;
    }

    /// What DMS knows of the certificate: `CertificatePem`, or `CertificateWallet` in base 64.
    public void certificate(String property, String value) {
        certificate = Map.of("CertificateArn", CERTIFICATE_ARN, property, value);
    }

    /// What was published since the last question.
    public List<String> messages() {
        List<String> taken = List.copyOf(messages);
        messages.clear();
        return taken;
    }

    public SecretsManagerClient secrets() {
        return SecretsManagerClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(endpoint())
                .region(Region.EU_WEST_2)
                .credentialsProvider(credentials())
                .build();
    }

    public DatabaseMigrationClient dms() {
        return DatabaseMigrationClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(endpoint())
                .region(Region.EU_WEST_2)
                .credentialsProvider(credentials())
                .build();
    }

    public SnsClient sns() {
        return SnsClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(endpoint())
                .region(Region.EU_WEST_2)
                .credentialsProvider(credentials())
                .build();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if ("secretsmanager.GetSecretValue".equals(exchange.getRequestHeaders().getFirst("X-Amz-Target"))) {
            boolean known =
                    Json.parse(body, "request").path("SecretId").asText().equals(SECRET_ARN);
            send(exchange, known ? 200 : 400, Json.compact(Map.of("ARN", SECRET_ARN, "SecretString", secret)));
            return;
        }
        if ("AmazonDMSv20160101.DescribeCertificates"
                .equals(exchange.getRequestHeaders().getFirst("X-Amz-Target"))) {
            boolean known = !certificate.isEmpty() && body.contains(CERTIFICATE_ARN);
            send(exchange, 200, Json.compact(Map.of("Certificates", known ? List.of(certificate) : List.of())));
            return;
        }
        Map<String, String> form = form(body);
        if (form.getOrDefault("Action", "").equals("Publish")
                && form.get("TopicArn").equals(TOPIC_ARN)) {
            messages.add(form.get("Message"));
            send(
                    exchange,
                    200,
                    "<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>");
            return;
        }
        send(exchange, 400, "");
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new java.util.HashMap<>();
        Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> form.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return form;
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
