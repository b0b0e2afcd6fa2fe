package io.sluice.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.sluice.notifier.support.LocalFailBucket;
import io.sluice.notifier.support.LogContext;
import io.sluice.notifier.watch.Quarantine;
import io.sluice.notifier.watch.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.databasemigration.DatabaseMigrationClient;

/// The fail bucket is on a real S3 server. DMS is a server that answers with documents shaped as its API describes
/// them: it cannot prove that DMS answers so.
class WatchHandlerTest {

    private static final String TASK = "arn:aws:dms:eu-west-2:111111111111:task:shop-dev-task";

    @TempDir
    private Path folder;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final LogContext context = new LogContext();
    private LocalFailBucket bucket;
    private HttpServer dms;

    @BeforeEach
    void start() throws IOException {
        bucket = new LocalFailBucket(folder);
        dms = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        dms.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            byte[] body = answers.getOrDefault(target.substring(target.indexOf('.') + 1), "{}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        dms.start();
    }

    @AfterEach
    void stop() throws Exception {
        dms.stop(0);
        bucket.stop();
    }

    @Test
    void countsNothingWhereAllIsWell() {
        describe("running", "", "");
        tables("Table completed", "Full load");

        assertThat(watched(Instant.now()))
                .contains("\"OldestQuarantinedSeconds\":0,\"TablesInError\":0,\"TasksNotRunning\":0");
    }

    @Test
    void countsTablesInErrorOfATaskThatRunsAllTheSame() {
        describe("running", "", "");
        tables("Table error", "Table completed", "Table error");

        assertThat(watched(Instant.now())).contains("\"TablesInError\":2,\"TasksNotRunning\":0");
    }

    @Test
    void countsATaskThatStoppedButNotOneThatFinishedItsLoad() {
        tables();
        describe("stopped", "full-load-and-cdc", "Stop Reason FATAL_ERROR Error Level FATAL");
        assertThat(watched(Instant.now())).contains("\"TasksNotRunning\":1");

        describe("stopped", "full-load", "Stop Reason FULL_LOAD_ONLY_FINISHED");
        assertThat(watched(Instant.now())).contains("\"TasksNotRunning\":0");
    }

    @Test
    void findsTheOldestFileOnWhicheverPageItIs() {
        describe("running", "", "");
        tables();
        bucket.put("shop/sales/orders/z.parquet");
        bucket.put("shop/sales/orders/a.parquet");

        assertThat(watched(Instant.now().plus(Duration.ofHours(2))))
                .containsPattern("\"OldestQuarantinedSeconds\":72\\d\\d,");
    }

    @Test
    void writesTheMetricsAsCloudWatchReadsThem() {
        describe("running", "", "");
        tables();

        assertThat(watched(Instant.ofEpochMilli(1_800_000_000_000L)))
                .isEqualTo("{\"_aws\":{\"Timestamp\":1800000000000,\"CloudWatchMetrics\":[{\"Namespace\":\"Sluice\","
                        + "\"Dimensions\":[[\"FunctionName\"]],\"Metrics\":[{\"Name\":\"OldestQuarantinedSeconds\"},"
                        + "{\"Name\":\"TablesInError\"},{\"Name\":\"TasksNotRunning\"}]}]},"
                        + "\"FunctionName\":\"shop-watcher\",\"OldestQuarantinedSeconds\":0,\"TablesInError\":0,"
                        + "\"TasksNotRunning\":0}\n");
    }

    @Test
    void failsRatherThanCountNothingWhereItMayNotLook() {
        dms.stop(0);

        assertThatThrownBy(() -> watched(Instant.now())).isInstanceOf(Exception.class);
        assertThat(context.text()).isEmpty();
    }

    private String watched(Instant now) {
        DatabaseMigrationClient client = DatabaseMigrationClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + dms.getAddress().getPort()))
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
                .build();
        WatchHandler handler = new WatchHandler(
                new Quarantine(bucket.client(), LocalFailBucket.NAME), new Tasks(client, List.of(TASK)), () -> now);
        handler.handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), context);
        return context.text();
    }

    private void describe(String status, String migrationType, String stopReason) {
        answers.put(
                "DescribeReplicationTasks",
                "{\"ReplicationTasks\":[{\"ReplicationTaskArn\":\"%s\",\"Status\":\"%s\",\"MigrationType\":\"%s\",\"StopReason\":\"%s\"}]}"
                        .formatted(TASK, status, migrationType, stopReason));
    }

    private void tables(String... states) {
        StringBuilder statistics = new StringBuilder();
        for (String state : states) {
            statistics
                    .append(statistics.isEmpty() ? "" : ",")
                    .append("{\"SchemaName\":\"sales\",\"TableName\":\"t\",\"TableState\":\"%s\"}".formatted(state));
        }
        answers.put("DescribeTableStatistics", "{\"TableStatistics\":[%s]}".formatted(statistics));
    }
}
