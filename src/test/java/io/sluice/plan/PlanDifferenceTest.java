package io.sluice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the whole program makes of one change to a copy of the shipped dev stack and contracts.
class PlanDifferenceTest {

    private static final Path SHIPPED = Path.of(System.getProperty("sluice.home"));

    @TempDir
    private Path home;

    private Path before;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void copyTheDevStackAndPlanIt() throws IOException {
        for (String file : List.of("Pulumi.yaml", "Pulumi.dev.yaml")) {
            Files.copy(SHIPPED.resolve(file), home.resolve(file));
        }
        try (Stream<Path> contracts = Files.walk(SHIPPED.resolve("metadata"))) {
            for (Path path : contracts.toList()) {
                Path copy = home.resolve(SHIPPED.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
        acceptTablesThatComeAndGo();
        before = home.resolve("before.json");
        assertThat(run("--json", before.toString())).isZero();
    }

    /// A policy of a table that a test takes away would be refused, and so would a new table without a key.
    private void acceptTablesThatComeAndGo() throws IOException {
        Path stack = home.resolve("Pulumi.dev.yaml");
        String policy = "          - table: sales.visits\n            withoutKey: accept\n";
        String text = Files.readString(stack);
        assertThat(text).contains(policy);
        Files.writeString(
                stack,
                text.replace(policy, "")
                        .replace(
                                "        lobTruncation: accept\n",
                                "        lobTruncation: accept\n        tablesWithoutKey: accept\n"));
    }

    @Test
    void seesNoDifferenceInTheSameFiles() {
        assertThat(run("--against", before.toString())).isZero();
        assertThat(text()).isEqualTo("stack dev: no difference%n".formatted());
    }

    @Test
    void tellsATableThatIsNew() throws IOException {
        Files.writeString(contract("catalog.returns"), stockAs("returns"));

        assertDifferent(
                "database shop, tables",
                "  + table catalog.returns (5 columns, key warehouse_id, product_id)",
                "  shop: ReplicationTask shop-task: tableMappings: the provider stops it, and somebody has to resume it");
    }

    @Test
    void tellsATableThatIsGoneAndThatItsChangesAreLost() throws IOException {
        Files.delete(contract("catalog.stock"));

        assertDifferent(
                "  - table catalog.stock (5 columns, key warehouse_id, product_id)",
                "  shop: table catalog.stock: its changes are no longer captured; to take it up again needs a reload");
    }

    @Test
    void suspectsThatATableWasRenamed() throws IOException {
        Files.writeString(contract("catalog.inventory"), stockAs("inventory"));
        Files.delete(contract("catalog.stock"));

        assertDifferent("  ~ table catalog.inventory renamed from catalog.stock (suspected: same content)");
    }

    @Test
    void tellsColumnsByName() {
        edit("sales.visits", columns -> {
            ((ObjectNode) columns.get(0)).put("type", "int32");
            ((ObjectNode) columns.get(1)).put("nullable", true);
            ((ObjectNode) columns.get(4)).put("name", "duration");
            columns.addObject().put("name", "referrer").put("type", "string").put("nullable", true);
        });

        assertDifferent(
                "  ~ column sales.visits.at: nullable false → true",
                "  ~ column sales.visits.customer_id: type int64 → int32",
                "  ~ column sales.visits.duration renamed from millis (suspected: same content)",
                "  + column sales.visits.referrer (string)");
        assertThat(text()).doesNotContain("CatalogTable").doesNotContain("\"columns\"");
    }

    @Test
    void tellsAnotherKeyAndItsBeforeImages() throws IOException {
        Path file = contract("sales.visits");
        ObjectNode contract = (ObjectNode) Json.parse(Files.readString(file), "contract");
        contract.putArray("primary_key").add("customer_id");
        Files.writeString(file, Json.pretty(contract));

        assertDifferent(
                "  ~ table sales.visits: key empty → customer_id",
                "  ~ table sales.visits: rule add-before-image-columns.before-image-def.column-filter non-lob → pk-only",
                "  shop: table sales.visits: rows that are loaded already keep their old form until the table is reloaded");
    }

    @Test
    void tellsTheMachineWithWhatFollowsFromItAndThatTheTaskStops() throws IOException {
        inStack("class: dms.t3.medium", "class: dms.r6i.large");

        assertThat(run("--against", before.toString())).isEqualTo(1);
        assertThat(text()).isEqualTo("""
                        stack dev: 3 changes

                        stops
                          shop: ReplicationTask shop-task: replicationInstanceClass dms.t3.medium → dms.r6i.large: stops \
                        for some minutes in the instance's maintenance window, and goes on by itself

                        database shop, resources
                          ~ ReplicationInstance shop-replication: replicationInstanceClass dms.t3.medium → dms.r6i.large

                        alarms
                          ~ Dashboard shop-alerting-dashboard: dashboardBody.widgets[freeable-memory].properties.annotations.horizontal[alarm].value 429496720 → 1717986910
                          ~ MetricAlarm shop-alerting-freeable-memory: threshold 429496720 → 1717986910
                        """);
    }

    @Test
    void tellsAnAlarmsThreshold() throws IOException {
        inStack("      sslMode: require", "      sslMode: require\n      alarms: {sourceLatencySeconds: 1800}");

        assertDifferent("alarms", "  ~ MetricAlarm shop-alerting-source-latency: threshold 900 → 1800");
    }

    @Test
    void tellsTheEngineVersion() throws IOException {
        inStack("class: dms.t3.medium", "engineVersion: 3.6.2");

        assertDifferent("  ~ ReplicationInstance shop-replication: engineVersion 3.6.1 → 3.6.2");
    }

    @Test
    void tellsTheBatchIntervalAndThatTheEndpointStopsItsTask() throws IOException {
        inStack("cdcMaxBatchIntervalSeconds: 60", "cdcMaxBatchIntervalSeconds: 300");

        assertDifferent(
                "  ~ S3Endpoint shop-target: cdcMaxBatchInterval 60 → 300",
                "  shop: ReplicationTask shop-task: cdcMaxBatchInterval of S3Endpoint shop-target:"
                        + " it must be stopped by hand before the change, and resumed after it");
    }

    @Test
    void tellsTaskSettingsByName() throws IOException {
        inStack("lobMaxKib: 32", "lobMaxKib: 16");

        assertDifferent(
                "database shop, task settings",
                "  ~ ReplicationTask shop-task: TargetMetadata.LobMaxSize 32 → 16",
                "  shop: ReplicationTask shop-task: LOBs are cut at 16 KiB from now on");
        assertThat(text()).doesNotContain("{");
    }

    @Test
    void tellsAnotherSecretAtTheEndpointAndAtTheRole() throws IOException {
        inStack("dev/shop-AbCdEf", "dev/shop-XyZuVw");

        assertDifferent(
                "  ~ Endpoint shop-source: secretsManagerArn"
                        + " arn:aws:secretsmanager:eu-west-2:111111111111:secret:placeholder/dev/shop-AbCdEf"
                        + " → arn:aws:secretsmanager:eu-west-2:111111111111:secret:placeholder/dev/shop-XyZuVw",
                "  ~ RolePolicy shop-source-access, statement ReadTheSourcesSecret: resources"
                        + " + arn:aws:secretsmanager:eu-west-2:111111111111:secret:placeholder/dev/shop-XyZuVw,"
                        + " - arn:aws:secretsmanager:eu-west-2:111111111111:secret:placeholder/dev/shop-AbCdEf");
    }

    @Test
    void writesTheDifferenceAsJsonAndAsAComment() throws IOException {
        inStack("lobMaxKib: 32", "lobMaxKib: 16");
        Path comment = home.resolve("comment.md");

        assertThat(run("--against", before.toString(), "--json", "-", "--markdown", comment.toString()))
                .isEqualTo(1);
        assertThat(Json.parse(text(), "difference").path("format").asText()).isEqualTo("sluice-plan-difference");
        assertThat(Files.readString(comment))
                .startsWith("### Stack `dev`: 2 changes%n%n**Endangered data**%n".formatted());
    }

    @Test
    void failsOnAPlanThatIsMissingOrIsNone() {
        Path yaml = home.resolve("Pulumi.yaml");
        Path contract = contract("sales.visits");
        Path missing = home.resolve("missing.json");

        assertRefused(missing, "--against must be a plan that can be read but '%s' cannot".formatted(missing));
        assertRefused(yaml, "--against must be a plan but '%s' is not JSON".formatted(yaml));
        assertRefused(
                contract, "--against '%s' must be a plan with format 'sluice-plan' but has ''".formatted(contract));
    }

    @Test
    void failsOnAPlanOfAnotherVersionOrStack() throws IOException {
        Path newer = Files.writeString(
                home.resolve("newer.json"), Files.readString(before).replace("\"version\" : 1\n", "\"version\" : 2\n"));
        Path prod = Files.writeString(
                home.resolve("prod.json"),
                Files.readString(before).replace("\"stack\" : \"dev\"", "\"stack\" : \"prod\""));

        assertRefused(newer, "--against '%s' must be a plan of version 1 but was 2: make it anew".formatted(newer));
        assertRefused(prod, "--against must be a plan of stack 'dev' but is one of 'prod'");
    }

    private String stockAs(String table) throws IOException {
        return Files.readString(contract("catalog.stock")).replace("\"stock\"", "\"%s\"".formatted(table));
    }

    private void assertDifferent(String... lines) {
        assertThat(run("--against", before.toString())).isEqualTo(1);
        assertThat(text().lines()).contains(lines);
    }

    private void assertRefused(Path against, String message) {
        assertThat(run("--against", against.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(message + System.lineSeparator());
    }

    private void edit(String table, Consumer<ArrayNode> columns) {
        try {
            Path file = contract(table);
            JsonNode contract = Json.parse(Files.readString(file), "contract");
            columns.accept((ArrayNode) contract.path("columns"));
            Files.writeString(file, Json.pretty(contract));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void inStack(String line, String replacement) throws IOException {
        Path file = home.resolve("Pulumi.dev.yaml");
        String stack = Files.readString(file);
        assertThat(stack).contains(line);
        Files.writeString(file, stack.replace(line, replacement));
    }

    private Path contract(String table) {
        return home.resolve("metadata/shop/%s.json".formatted(table));
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of("--home", home.toString(), "--stack", "dev", "--database", "shop"));
        all.addAll(List.of(words));
        return PlanMain.run(all, print(out), print(err));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
