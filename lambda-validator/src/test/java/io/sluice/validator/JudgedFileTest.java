package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.contract.pipeline.Receipt.RowCounts;
import io.sluice.validator.support.Events;
import io.sluice.validator.support.LocalS3;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.Pipeline;
import io.sluice.validator.support.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of one object, by what it is: the whole function against a real S3 server.
class JudgedFileTest {

    private static final String LOAD = "shop/public/orders/LOAD00000001.parquet";
    private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";
    private static final byte[] GOOD = ParquetFiles.of(Orders.contract(), 3);

    @TempDir
    private Path root;

    private final TestContext context = new TestContext(300_000);
    private LocalS3 s3;
    private Pipeline pipeline;
    private ValidatorHandler handler;

    @BeforeEach
    void start() throws Exception {
        s3 = new LocalS3(root);
        pipeline = Pipeline.on(s3);
        handler = new ValidatorHandler(pipeline.variables());
    }

    @AfterEach
    void stop() throws Exception {
        s3.stop();
    }

    @Test
    void aFileThatKeepsItsContractGoesToTheLake() throws IOException {
        pipeline.publish(Orders.contract());
        RawObject raw = pipeline.land(LOAD, GOOD);
        assertThat(handle(Events.batch(Events.created(raw)))).isEqualTo(NOTHING_FAILED);
        String to = "shop/public/orders/arrived=2026-03-04/LOAD00000001-%s.parquet".formatted(raw.etag());
        assertThat(s3.keys(Pipeline.LAKE)).containsExactly(to);
        assertThat(s3.get(Pipeline.LAKE, to)).isEqualTo(GOOD);
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
        assertThat(s3.keys(Pipeline.FAIL)).isEmpty();
        Receipt receipt = pipeline.receipt(to);
        assertThat(receipt.decision()).isEqualTo(Decision.PASSED);
        assertThat(receipt.from()).isEqualTo(raw);
        assertThat(receipt.contents().rows()).isEqualTo(3);
        assertThat(receipt.contents().contractVersion()).hasValue(1);
    }

    @Test
    void aFileThatBreaksItsContractGoesToTheFailBucketWithItsReasons() throws IOException {
        pipeline.publish(Orders.contract());
        String columns = ParquetFiles.columns(Orders.contract())
                .replace("fixed_len_byte_array(6) total (DECIMAL(12,2))", "double total");
        RawObject raw = pipeline.land(LOAD, ParquetFiles.write(columns, 1));
        assertThat(handle(Events.batch(Events.created(raw)))).isEqualTo(NOTHING_FAILED);
        String to = "shop/public/orders/arrived=2026-03-04/LOAD00000001-%s.parquet".formatted(raw.etag());
        assertThat(s3.keys(Pipeline.FAIL)).containsExactly(to);
        assertThat(s3.keys(Pipeline.LAKE)).isEmpty();
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
        assertThat(pipeline.receipt(to).reasons())
                .containsExactly("V-TYPE: column 'total' must be FIXED_LEN_BYTE_ARRAY(6) DECIMAL(12,2) but was DOUBLE");
    }

    @Test
    void aFileWithRowsThatBreakItsContractFailsAndSaysInWhichRows() throws IOException {
        pipeline.publish(Orders.contract());
        String changes = "shop/public/orders/20260304-050607089.parquet";
        RawObject raw = pipeline.land(changes, GOOD);
        assertThat(handle(Events.batch(Events.created(raw)))).isEqualTo(NOTHING_FAILED);
        String to = "shop/public/orders/arrived=2026-03-04/20260304-050607089-%s.parquet".formatted(raw.etag());
        assertThat(s3.keys(Pipeline.FAIL)).containsExactly(to);
        assertThat(pipeline.receipt(to).reasons())
                .containsExactly(
                        "R-SEQUENCE: column 'change_seq' must rise from row to row but was '' (3 rows: 1, 2, 3)");
        assertThat(pipeline.receipt(to).contents().counts()).contains(new RowCounts(3, 3, 0, 0));
    }

    @Test
    void aFileWithoutAContractFails() throws IOException {
        RawObject raw = pipeline.land(LOAD, GOOD);
        handle(Events.batch(Events.created(raw)));
        assertThat(s3.keys(Pipeline.FAIL)).hasSize(1);
        assertThat(pipeline.receipt(s3.keys(Pipeline.FAIL).getFirst()).reasons())
                .containsExactly("V-CONTRACT: no contract for table 'public.orders'");
    }

    @Test
    void aFileThatIsNotParquetFails() throws IOException {
        pipeline.publish(Orders.contract());
        RawObject text = pipeline.land(LOAD, "id,total\n1,2.50\n".getBytes(StandardCharsets.UTF_8));
        handle(Events.batch(Events.created(text)));
        RawObject empty = pipeline.land(LOAD, new byte[0]);
        handle(Events.batch(Events.created(empty)));
        assertThat(s3.keys(Pipeline.FAIL))
                .extracting(key -> pipeline.receipt(key).reasons().getFirst())
                .containsExactlyInAnyOrder(
                        "V-READ: file must end in PAR1 but does not",
                        "V-READ: file must be at least 13 bytes but was 0");
        assertThat(s3.keys(Pipeline.LAKE)).isEmpty();
    }

    @Test
    void aKeyThatNamesNoTableFails() throws IOException {
        RawObject raw = pipeline.land("shop/public/orders/readme copy+1.txt", new byte[] {1});
        assertThat(handle(Events.batch(Events.created(raw)))).isEqualTo(NOTHING_FAILED);
        String to = "shop/_unknown/arrived=2026-03-04/shop_public_orders_readme copy+1.txt-" + raw.etag();
        assertThat(s3.keys(Pipeline.FAIL)).containsExactly(to);
        assertThat(pipeline.receipt(to).reasons())
                .containsExactly("V-KEY: file name must end in .parquet but was 'readme copy+1.txt'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"LOADS", "orders.v2", "orders$1", "Bestell ungen", "注文", "a+b", "100%", "a%2Fb", "a%20b", "x=_y"
            })
    void aTableOfAnyNameIsMoved(String table) throws IOException {
        TableContract orders = Orders.contract();
        pipeline.publish(new TableContract(
                new TableId("shop", "public", table), 1, orders.columns(), orders.primaryKey(), Map.of()));
        RawObject raw = pipeline.land("shop/public/%s/SEGMENT2_LOAD00000001.parquet".formatted(table), GOOD);
        assertThat(handle(Events.batch(Events.created(raw)))).isEqualTo(NOTHING_FAILED);
        String to = "shop/public/%s/arrived=2026-03-04/SEGMENT2_LOAD00000001-%s.parquet".formatted(table, raw.etag());
        assertThat(s3.get(Pipeline.LAKE, to)).isEqualTo(GOOD);
        assertThat(pipeline.receipt(to).from()).isEqualTo(raw);
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
        assertThat(s3.keys(Pipeline.FAIL)).isEmpty();
    }

    @Test
    void twoObjectsOfTheSameBytesUnderKeysThatLookAlikeHaveACopyAndAReceiptEach() throws IOException {
        RawObject one = pipeline.land("shop/public/a/b.txt", new byte[] {1});
        RawObject other = pipeline.land("shop/public/a_b.txt", new byte[] {1});
        assertThat(one.etag()).isEqualTo(other.etag());
        handle(Events.batch(Events.created(one), Events.created(other)));
        assertThat(s3.keys(Pipeline.FAIL))
                .hasSize(2)
                .extracting(to -> pipeline.receipt(to).from())
                .containsExactlyInAnyOrder(one, other);
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
    }

    @Test
    void aKeyThatIsTooLongForTheLakeFailsUnderAShorterOne() throws IOException {
        pipeline.publish(Orders.contract());
        String key =
                "shop/public/orders/" + ("x".repeat(199) + "/").repeat(4) + "y".repeat(179) + "/LOAD00000001.parquet";
        RawObject raw = pipeline.land(key, GOOD);
        assertThat(key).hasSize(1_019);
        assertThat(handle(Events.batch(Events.created(raw)))).isEqualTo(NOTHING_FAILED);
        assertThat(s3.keys(Pipeline.FAIL))
                .singleElement()
                .asString()
                .matches("shop/_unknown/arrived=2026-03-04/=sha256-[0-9a-f]{64}-" + raw.etag());
        assertThat(pipeline.receipt(s3.keys(Pipeline.FAIL).getFirst()).reasons())
                .containsExactly(
                        "V-KEY: key must leave room for the date and the entity tag in the lake's but does not");
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
    }

    @Test
    void aFolderIsSkipped() throws IOException {
        RawObject folder = pipeline.land("shop/public/orders/", new byte[0]);
        assertThat(handle(Events.batch(Events.created(folder)))).isEqualTo(NOTHING_FAILED);
        assertThat(property("decision")).isEqualTo("skipped");
    }

    @Test
    void aContractPublishedAMomentAgoIsUsedBeforeAFileFails() throws IOException {
        pipeline.publish(Orders.contract());
        handle(Events.batch(Events.created(pipeline.land(LOAD, GOOD))));
        pipeline.publish(Orders.contract(), Orders.widened());
        handle(Events.batch(Events.created(pipeline.land(LOAD, ParquetFiles.of(Orders.widened(), 1)))));
        assertThat(s3.keys(Pipeline.LAKE)).hasSize(2);
        assertThat(property("contractVersion")).isEqualTo("2");
    }

    @Test
    void controlTablesAndFoldersStay() throws IOException {
        RawObject control = pipeline.land("shop/awsdms_status/LOAD00000001.parquet", new byte[] {1});
        assertThat(handle(Events.batch(Events.created(control)))).isEqualTo(NOTHING_FAILED);
        assertThat(s3.keys(Pipeline.RAW)).containsExactly("shop/awsdms_status/LOAD00000001.parquet");
        assertThat(property("decision")).isEqualTo("skipped");
        assertThat(property("reason")).isEqualTo("control table 'awsdms_status'");
        String to = "shop/_unknown/arrived=2026-03-04/shop_awsdms=_status_LOAD00000001.parquet-" + control.etag();
        assertThat(s3.keys(Pipeline.METADATA)).containsExactly(Receipt.key(to));
        assertThat(pipeline.receipt(to).decision()).isEqualTo(Decision.SKIPPED);
        assertThat(pipeline.receipt(to).reasons()).containsExactly("control table 'awsdms_status'");
        assertThat(s3.keys(Pipeline.LAKE)).isEmpty();
        assertThat(s3.keys(Pipeline.FAIL)).isEmpty();
    }

    private String handle(String batch) throws IOException {
        return handle(batch, context);
    }

    private String handle(String batch, TestContext surroundings) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)), output, surroundings);
        return output.toString(StandardCharsets.UTF_8);
    }

    private String property(String name) {
        return Json.parse(context.lines().getLast(), "log").path(name).asText();
    }
}
