package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.pipeline.Quarantined;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.support.ChangedOrders;
import io.sluice.validator.support.Crash;
import io.sluice.validator.support.CrashingClient;
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
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of files whose table sets single rows aside: the whole function against a real S3 server.
class SplitFileTest {

    private static final String FIRST = "shop/public/orders/20260304-050607089.parquet";
    private static final String SECOND = "shop/public/orders/20260304-050707089.parquet";
    private static final String KEYS = Quarantined.keysKey(Orders.ID);
    private static final String HELD = "Q-HELD: an earlier row of the same key was set aside";
    private static final String ENUM = "R-ENUM: column 'status' must be one of 'new', 'paid'";

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
        pipeline.publish(ChangedOrders.contract(""));
    }

    @AfterEach
    void stop() throws Exception {
        s3.stop();
    }

    @Test
    void aHeldFileThatIsPutAnewOnTheSameDayIsJudgedAnewOnceItsKeyIsReleased() throws IOException {
        RawObject bad =
                pipeline.land(FIRST, new ChangedOrders().update(2, "lost", "0").file());
        handle(bad);
        byte[] later = new ChangedOrders().update(2, "paid", "0").file();
        handle(pipeline.land(SECOND, later));
        assertThat(s3.keys(Pipeline.LAKE)).isEmpty();

        s3.put(Pipeline.METADATA, KEYS, "{\"format\":1,\"files\":{}}".getBytes(StandardCharsets.UTF_8));
        RawObject landed = pipeline.land(SECOND, later);
        RawObject anew =
                new RawObject(landed.bucket(), landed.key(), landed.etag(), landed.size(), "2026-03-04T06:06:07.089Z");
        handle(anew);

        assertThat(s3.keys(Pipeline.LAKE)).hasSize(1);
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
    }

    @Test
    void goodRowsGoToTheLakeAndBadOnesToTheFailBucket() throws IOException {
        RawObject raw = pipeline.land(FIRST, withABadRow());
        Receipt receipt = handle(raw);
        assertThat(ids(Pipeline.LAKE, receipt)).containsExactly(1L, 3L);
        assertThat(ids(Pipeline.FAIL, receipt)).containsExactly(2L);
        Group bad = ParquetFiles.read(s3.get(Pipeline.FAIL, receipt.asideKey())).getFirst();
        assertThat(bad.getString("sluice_reason", 0)).isEqualTo(ENUM);
        assertThat(bad.getLong("sluice_row", 0)).isEqualTo(2);
        assertThat(receipt.decision()).isEqualTo(Decision.SPLIT);
        assertThat(receipt.contents().quarantined()).contains(new Quarantined(2, 1, 0, 0, List.of()));
        assertThat(receipt.reasons()).containsExactly(ENUM + " but was 'lost' (1 row: 2)");
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
    }

    /// The table does not set rows aside any more when the bytes come again: what was let in stands.
    @Test
    @Timeout(60)
    void aSplitStandsWhenTheSameBytesComeAgainOnTheSameDay() throws IOException {
        RawObject first = pipeline.land(FIRST, withABadRow());
        Receipt split = handle(first);
        byte[] good = s3.get(Pipeline.LAKE, split.to());
        byte[] bad = s3.get(Pipeline.FAIL, split.asideKey());
        pipeline.publish(ChangedOrders.contract(", \"quarantine\": \"file\""));
        RawObject landed = pipeline.land(FIRST, withABadRow());
        RawObject again =
                new RawObject(landed.bucket(), landed.key(), landed.etag(), landed.size(), "2026-03-04T06:06:07.089Z");
        assertThat(handle(again)).isEqualTo(split);
        assertThat(s3.get(Pipeline.LAKE, split.to())).isEqualTo(good);
        assertThat(s3.get(Pipeline.FAIL, split.asideKey())).isEqualTo(bad);
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
    }

    /// The second delivery of the event wrote a plan by the new contract and followed the failure; then somebody
    /// puts the file back, and the plan must not bring the failure with it.
    @Test
    void aFailedFileThatIsPutBackIsSplitThoughItsEventLeftAPlan() throws IOException {
        pipeline.publish(ChangedOrders.contract(", \"quarantine\": \"file\""));
        RawObject first = pipeline.land(FIRST, withABadRow());
        assertThatThrownBy(() ->
                        Invocation.of(pipeline, CrashingClient.of(s3.client(), 3, CrashingClient.Moment.AFTER), first))
                .isInstanceOf(Crash.class);
        pipeline.publish(ChangedOrders.contract(""));
        assertThat(handle(first).decision()).isEqualTo(Decision.FAILED);
        assertThat(s3.keys(Pipeline.METADATA)).anyMatch(key -> key.startsWith("quarantine/files/"));

        RawObject landed = pipeline.land(FIRST, withABadRow());
        RawObject again =
                new RawObject(landed.bucket(), landed.key(), landed.etag(), landed.size(), "2026-03-04T06:06:07.089Z");
        Receipt receipt = handle(again);
        assertThat(receipt.decision()).isEqualTo(Decision.SPLIT);
        assertThat(receipt.from()).isEqualTo(again);
        assertThat(ids(Pipeline.LAKE, receipt)).containsExactly(1L, 3L);
        assertThat(s3.keys(Pipeline.FAIL)).containsExactly(receipt.asideKey());
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
    }

    @Test
    void aReasonNeverTellsAValueOfASensitiveColumn() throws IOException {
        byte[] file = new ChangedOrders()
                .update(1, "new", "secret")
                .update(2, "new", "0123")
                .file();
        Receipt receipt = handle(pipeline.land(FIRST, file));
        Group bad = ParquetFiles.read(s3.get(Pipeline.FAIL, receipt.asideKey())).getFirst();
        assertThat(bad.getString("sluice_reason", 0)).isEqualTo("R-PATTERN: column 'phone' must match '^[0-9]'");
        assertThat(bad.getString("phone", 0)).isEqualTo("secret");
        for (String key : s3.keys(Pipeline.METADATA)) {
            assertThat(new String(s3.get(Pipeline.METADATA, key), StandardCharsets.UTF_8))
                    .doesNotContain("secret");
        }
    }

    @Test
    void aLaterChangeIsHeldUntilItsKeyIsReleased() throws IOException {
        handle(pipeline.land(FIRST, withABadRow()));
        byte[] later = new ChangedOrders()
                .update(2, "paid", "0")
                .update(4, "paid", "0")
                .file();
        Receipt held = handle(pipeline.land(SECOND, later));
        assertThat(ids(Pipeline.LAKE, held)).containsExactly(4L);
        assertThat(ids(Pipeline.FAIL, held)).containsExactly(2L);
        assertThat(held.reasons()).containsExactly(HELD + " (1 row)");
        assertThat(held.contents().quarantined()).contains(new Quarantined(1, 0, 1, 0, List.of()));
        s3.put(Pipeline.METADATA, KEYS, "{\"format\":1,\"files\":{}}".getBytes(StandardCharsets.UTF_8));
        byte[] more = new ChangedOrders().update(2, "new", "0").file();
        Receipt released = handle(pipeline.land(SECOND, more));
        assertThat(released.decision()).isEqualTo(Decision.PASSED);
        assertThat(s3.get(Pipeline.LAKE, released.to())).isEqualTo(more);
    }

    @Test
    void aLaterChangeIsMarkedWhereThePolicySaysSo() throws IOException {
        pipeline.publish(ChangedOrders.contract(", \"later_changes\": \"mark\""));
        handle(pipeline.land(FIRST, withABadRow()));
        byte[] later = new ChangedOrders()
                .update(2, "paid", "0")
                .update(4, "paid", "0")
                .file();
        Receipt marked = handle(pipeline.land(SECOND, later));
        assertThat(marked.decision()).isEqualTo(Decision.PASSED);
        assertThat(s3.get(Pipeline.LAKE, marked.to())).isEqualTo(later);
        Quarantined rows = marked.contents().quarantined().orElseThrow();
        assertThat(rows.marked()).isEqualTo(1);
        assertThat(rows.markedKeys()).hasSize(1);
        assertThat(new String(s3.get(Pipeline.METADATA, KEYS), StandardCharsets.UTF_8))
                .contains(rows.markedKeys().getFirst());
    }

    @Test
    void aFileOfWhichEveryRowIsBadFailsAsAWholeAndItsKeysAreRemembered() throws IOException {
        byte[] file = new ChangedOrders().update(2, "lost", "0").file();
        Receipt receipt = handle(pipeline.land(FIRST, file));
        assertThat(receipt.decision()).isEqualTo(Decision.FAILED);
        assertThat(s3.get(Pipeline.FAIL, receipt.to())).isEqualTo(file);
        Receipt later = handle(
                pipeline.land(SECOND, new ChangedOrders().update(2, "new", "0").file()));
        assertThat(later.reasons()).containsExactly(HELD + " (1 row)");
    }

    @Test
    void aFileWithABadChangeOfNoKeyFailsAsAWhole() throws IOException {
        byte[] file =
                new ChangedOrders().update(1, "new", "0").updateOfNothing("new").file();
        Receipt receipt = handle(pipeline.land(FIRST, file));
        assertThat(receipt.decision()).isEqualTo(Decision.FAILED);
        assertThat(receipt.reasons())
                .containsExactly(
                        "R-KEY-NULL: column 'id' must not be NULL in a key but is (1 row: 2)",
                        "Q-KEY: a change that is set aside must name its whole key");
        assertThat(s3.keys(Pipeline.LAKE)).isEmpty();
    }

    @Test
    void aTableThatWouldHaveTooManyKeysHasItsFileFailAsAWhole() throws IOException {
        StringBuilder keys = new StringBuilder("{\"format\":1,\"files\":{\"other\":[");
        for (int key = 0; key < 100_000; key++) {
            keys.append(key == 0 ? "" : ",").append("\"%032x\"".formatted(key));
        }
        assertFull(keys.append("]}}"));
    }

    @Test
    void aTableWithKeysOfManyFilesHasTheNextFailWhileTheirTextCanStillBeRead() throws IOException {
        StringBuilder keys = new StringBuilder("{\"format\":1,\"files\":{");
        for (int file = 0; keys.length() < (4 << 20) - 200; file++) {
            keys.append(file == 0 ? "" : ",").append("\"%s%d\":[\"%032x\"]".formatted("ü".repeat(40), file, file));
        }
        assertFull(keys.append("}}"));
    }

    private void assertFull(StringBuilder keys) throws IOException {
        byte[] full = keys.toString().getBytes(StandardCharsets.UTF_8);
        s3.put(Pipeline.METADATA, KEYS, full);
        Receipt receipt = handle(pipeline.land(FIRST, withABadRow()));
        assertThat(receipt.decision()).isEqualTo(Decision.FAILED);
        assertThat(receipt.reasons())
                .contains("Q-FULL: table must have at most 100000 keys with rows that were set aside, in a text of"
                        + " 4194304 bytes");
        assertThat(s3.get(Pipeline.METADATA, KEYS)).isEqualTo(full);
    }

    @Test
    void aFileOfManyFaultsFailsAsAWhole() throws IOException {
        ChangedOrders orders = new ChangedOrders().update(0, "new", "0");
        for (int id = 1; id <= 10_001; id++) {
            orders.update(id, "lost", "0");
        }
        Receipt receipt = handle(pipeline.land(FIRST, orders.file()));
        assertThat(receipt.decision()).isEqualTo(Decision.FAILED);
        assertThat(receipt.reasons()).contains("Q-ROWS: at most 10000 rows of a file can be set aside");
        assertThat(s3.keys(Pipeline.LAKE)).isEmpty();
    }

    private static byte[] withABadRow() {
        return new ChangedOrders()
                .update(1, "new", "0")
                .update(2, "lost", "0")
                .update(3, "paid", "0")
                .file();
    }

    private List<Long> ids(String bucket, Receipt receipt) {
        String key = bucket.equals(Pipeline.FAIL) ? receipt.asideKey() : receipt.to();
        return ParquetFiles.read(s3.get(bucket, key)).stream()
                .map(row -> row.getLong("id", 0))
                .toList();
    }

    private Receipt handle(RawObject raw) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] batch = Events.batch(Events.created(raw)).getBytes(StandardCharsets.UTF_8);
        handler.handleRequest(new ByteArrayInputStream(batch), answer, context);
        assertThat(answer).asString().isEqualTo("{\"batchItemFailures\":[]}");
        String file = raw.key().substring(raw.key().lastIndexOf('/') + 1).replace(".parquet", "");
        return pipeline.receipt("shop/public/orders/arrived=2026-03-04/%s-%s.parquet".formatted(file, raw.etag()));
    }
}
