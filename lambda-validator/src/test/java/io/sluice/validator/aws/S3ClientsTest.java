package io.sluice.validator.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class S3ClientsTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9000",
            "AWS_REGION", "eu-west-2",
            "AWS_ACCESS_KEY_ID", "key",
            "AWS_SECRET_ACCESS_KEY", "secret");

    @ParameterizedTest
    @ValueSource(strings = {"AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"})
    void failsOnAnEndpointWithoutItsOtherVariables(String missing) {
        Map<String, String> environment = new TreeMap<>(COMPLETE);
        environment.remove(missing);
        assertThatThrownBy(() -> S3Clients.from(environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("environment must set %s beside AWS_ENDPOINT_URL_S3".formatted(missing));
    }

    /// 0xCBF43926 is the check value of CRC-32, that of `123456789`.
    @Test
    void sendBodiesAsTheyAreWithTheirChecksumsInAHeader() throws IOException {
        List<Sent> requests = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            requests.add(new Sent(exchange.getRequestHeaders(), new String(body, StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        Map<String, String> environment = new TreeMap<>(COMPLETE);
        environment.put(
                "AWS_ENDPOINT_URL_S3",
                "http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
        try (S3Client client = S3Clients.from(environment)) {
            RequestBody body = RequestBody.fromString("123456789");
            client.putObject(put -> put.bucket("bucket").key("text"), body);
            client.uploadPart(
                    part -> part.bucket("bucket").key("file").uploadId("id").partNumber(1), body);
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasSize(2).allSatisfy(sent -> {
            assertThat(sent.body()).isEqualTo("123456789");
            assertThat(sent.headers().get("x-amz-checksum-crc32")).containsExactly("y/Q5Jg==");
            assertThat(sent.headers()).doesNotContainKeys("X-amz-trailer", "Content-encoding", "Expect");
        });
    }

    private record Sent(Headers headers, String body) {}
}
