package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sluice.contract.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `metadata pull` against a server that answers as Lambda does; that Lambda does so no test here shows.
@Timeout(60)
class PullCommandTest {

    private static final Map<String, String> SETTINGS =
            Map.of("aws.accessKeyId", "key", "aws.secretAccessKey", "secret", "aws.region", "eu-west-2");

    @TempDir
    private Path store;

    private HttpServer lambda;
    private final List<JsonNode> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> answers = Collections.synchronizedList(new ArrayList<>());
    private volatile String error = "";

    @BeforeEach
    void start() throws IOException {
        lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lambda.createContext("/2015-03-31/functions/shop-extractor/invocations", this::answer);
        lambda.start();
        SETTINGS.forEach(System::setProperty);
        System.setProperty(
                "aws.endpointUrlLambda",
                "http://127.0.0.1:" + lambda.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        lambda.stop(0);
        SETTINGS.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrlLambda");
    }

    @Test
    void writesContractsOfEveryPageAndTellsWhatChanged() throws IOException {
        answers.add(page("a", "int32", "\"after\":{\"schema\":\"s\",\"table\":\"a\"},"));
        answers.add(page("b", "int32", ""));
        assertThat(pull())
                .isEqualTo("1 s.a: the table has no contract, and 1 columns (new table)|"
                        + "s.b: the table has no contract, and 1 columns (new table)|2 changes|");
        assertThat(asked)
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"contracts\":true,\"tables\":[]}",
                        "{\"contracts\":true,\"tables\":[],\"after\":{\"schema\":\"s\",\"table\":\"a\"}}");
        asked.clear();

        answers.add(page("a", "int32", "\"after\":{\"schema\":\"s\",\"table\":\"a\"},"));
        answers.add(page("b", "int32", ""));
        assertThat(pull()).isEqualTo("0 0 changes|");
        assertThat(asked.getFirst().path("tables")).hasToString("[\"s.a\",\"s.b\"]");

        Path comment = store.resolve("comment.md");
        Path json = store.resolve("result.json");
        answers.add(page("a", "int64", ""));
        assertThat(pull("--markdown", comment.toString(), "--json", json.toString()))
                .isEqualTo("1 s.a: column 'id' is int64 (int64), not int32 (int32) (widening)|"
                        + "s.b: the source has no such table, or the user may not see it (dropped table)|2 changes|");
        assertThat(comment)
                .content()
                .contains("| `s.a` | `column 'id' is int64 (int64), not int32 (int32)` | widening |");
        assertThat(Json.parse(Files.readString(json), "json").path("written"))
                .hasToString("[{\"schema\":\"s\",\"table\":\"a\",\"version\":2}]");
        assertThat(store.resolve("shop/s.a.json")).content().contains("int64");
        assertThat(store.resolve("shop/s.a.v1.json")).content().contains("int32");
        assertThat(store.resolve("shop/s.b.json")).exists();
    }

    @Test
    void tellsWhatTheFunctionCannotRead() {
        answers.add(page("a", "int32", "").replace("\"problems\":[]", "\"problems\":[\"table 's.x' is closed\"]"));
        assertThat(pull("--include", "s.none")).isEqualTo("1 0 changes|sluice: table 's.x' is closed|");
    }

    @Test
    void failsInOneLineOnAFunctionThatFailsOrIsAnothers() {
        answers.add(page("a", "int32", "").replace("shop", "ledger"));
        assertThat(pull())
                .isEqualTo("2 sluice: function 'shop-extractor' must be of database 'shop' but is of 'ledger'|");
        answers.add("{\"statusCode\":200}");
        assertThat(pull())
                .isEqualTo("2 sluice: function 'shop-extractor' must answer in format 1:"
                        + " is it the extractor of a pipeline of this version?|");
        error = "Unhandled";
        answers.add("{\"errorMessage\":\"source 'jdbc:x' cannot be reached\\nsecond line\",\"stackTrace\":[]}");
        assertThat(pull()).isEqualTo("2 sluice: function 'shop-extractor' failed: source 'jdbc:x' cannot be reached|");
        lambda.removeContext("/2015-03-31/functions/shop-extractor/invocations");
        assertThat(pull()).startsWith("2 sluice: ").doesNotContain("\tat ");
        assertThat(store.resolve("shop")).doesNotExist();
    }

    @Test
    void failsInOneLineWithoutARegion() {
        System.clearProperty("aws.region");
        System.setProperty("aws.disableEc2Metadata", "true");
        System.setProperty("aws.configFile", store.resolve("none").toString());
        if (System.getenv("AWS_REGION") == null && System.getenv("AWS_DEFAULT_REGION") == null) {
            assertThat(pull()).isEqualTo("2 sluice: AWS must be told a region but was not: set AWS_REGION|");
        }
        System.clearProperty("aws.disableEc2Metadata");
        System.clearProperty("aws.configFile");
    }

    private static String page(String table, String type, String after) {
        return """
                {"format":1,"database":"shop","tables":2,"changes":[],"losses":[],"problems":[],%s"contracts":[
                {"name":"%s","database_name":"shop","schema_name":"s","contract_version":1,"file_format":"parquet",
                 "columns":[{"name":"id","type":"%s","nullable":true,"source_type":"%s"}],"primary_key":[]}]}""".formatted(after, table, type, type);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(Json.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), "request"));
        byte[] bytes = answers.removeFirst().getBytes(StandardCharsets.UTF_8);
        if (!error.isEmpty()) {
            exchange.getResponseHeaders().add("X-Amz-Function-Error", error);
        }
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String pull(String... further) {
        List<String> arguments = new ArrayList<>(List.of(
                "metadata", "pull", "--function", "shop-extractor", "--database", "shop", "--store", store.toString()));
        arguments.addAll(List.of(further));
        return Captured.run(arguments);
    }
}
