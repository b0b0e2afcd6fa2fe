package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.cli.SluiceProcess.Ended;
import io.sluice.contract.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job as the README has it: one run of the sample, and what is asked of it afterwards.
class SampleRunTest {

    @TempDir
    private static Path folder;

    private static String out;
    private static Ended second;
    private static Ended ended;
    private static JsonNode report;

    @BeforeAll
    static void run() {
        out = folder.resolve("run").toString();
        SluiceProcess first = SluiceProcess.start("local", "--out", out, "--json", "-");
        SluiceProcess.await(
                () -> first.err().contains("PostgreSQL started") || first.err().contains("sluice:"));
        second = SluiceProcess.run("local", "--out", out);
        ended = first.end();
        report = Json.parse(ended.out(), "standard output");
    }

    @Test
    void endsWellAndPrintsNothingButJsonToStandardOutput() {
        assertThat(ended.exit()).isZero();
        assertThat(report.path("ok").asBoolean()).isTrue();
        assertThat(report.path("database").asText()).isEqualTo("shop");
        assertThat(report.path("stack").asText()).isEqualTo("dev");
        assertThat(report.path("firstRowInLakeSeconds").asDouble()).isPositive();
    }

    @Test
    void writesNoEscapeCodesWhereThereIsNoTerminal() {
        assertThat(ended.err()).doesNotContain("\u001b", "\r");
    }

    @Test
    void loadsEveryRowOnceAndWritesEveryChange() {
        assertThat(report.at("/fullLoad/rows").asLong()).isEqualTo(222_060);
        assertThat(report.at("/fullLoad/files").asLong()).isEqualTo(10);
        assertThat(report.at("/cdc/inserts").asLong()).isEqualTo(4_001);
        assertThat(report.at("/cdc/updates").asLong()).isEqualTo(3_124);
        assertThat(report.at("/cdc/deletes").asLong()).isEqualTo(1_504);
    }

    @Test
    void failsTheCorruptedFileAloneWithItsReason() {
        assertThat(report.at("/validation/failed").asLong()).isEqualTo(1);
        JsonNode failure = report.at("/validation/failures/0");
        assertThat(failure.path("key").asText()).isEqualTo("shop/sales/orders/20260101-000000000.parquet");
        assertThat(failure.path("reasons"))
                .singleElement()
                .extracting(JsonNode::asText)
                .isEqualTo("V-READ: file must end in PAR1 but does not");
        long files =
                report.at("/fullLoad/files").asLong() + report.at("/cdc/files").asLong();
        assertThat(report.at("/validation/passed").asLong()).isEqualTo(files);
    }

    @Test
    void endsWithEveryTableMatching() {
        List<String> tables = new ArrayList<>();
        report.path("tables")
                .forEach(table -> tables.add("%s.%s %d %d %s"
                        .formatted(
                                table.path("schema").asText(),
                                table.path("table").asText(),
                                table.path("sourceRows").asLong(),
                                table.path("lakeRows").asLong(),
                                table.path("match").asBoolean())));
        assertThat(tables)
                .containsExactly(
                        "catalog.categories 60 60 true",
                        "catalog.price_changes 11996 11996 true",
                        "catalog.products 3000 3000 true",
                        "catalog.stock 9000 9000 true",
                        "sales.addresses 15000 15000 true",
                        "sales.customers 15001 15001 true",
                        "sales.order_lines 91080 91080 true",
                        "sales.orders 31000 31000 true",
                        "sales.payments 28420 28420 true",
                        "sales.visits 20000 20000 true");
    }

    @Test
    void refusesASecondRunOnTheSameFolder() {
        assertThat(second.err())
                .isEqualTo(
                        "sluice: --out must be a folder that no other run holds but '%s' is in use%n".formatted(out));
        assertThat(second.out()).isEmpty();
        assertThat(second.exit()).isEqualTo(2);
    }

    @Test
    void answersInSqlWithoutANewRun() {
        Ended answer = SluiceProcess.run("local", "--out", out, "--sql", "select 40 + 2 as answer");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).isEqualTo("answer\n──────\n    42\n");
    }

    @Test
    void tellsAMistakeInSqlInOneLine() {
        Ended answer = SluiceProcess.run("local", "--out", out, "--sql", "selekt 1");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines())
                .singleElement()
                .asString()
                .startsWith("sluice: --sql must be a query the lake takes but is not: Parser Error");
    }

    @Test
    void leavesNothingRunning() {
        assertThat(new RunFolder(Path.of(out)).processes()).isEmpty();
    }
}
