package io.sluice.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.pipeline.Receipt;
import io.sluice.local.report.RunReport;
import io.sluice.local.s3.StoredObject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private double now;
    private final Ledger ledger = new Ledger(() -> now);

    @Test
    void knowsWhenTheFirstRowWasInTheLake() {
        assertThat(ledger.firstRowInLake()).isEqualTo(-1);
        judged("failed", Receipt.Decision.FAILED, 7, 1);
        judged("empty", Receipt.Decision.PASSED, 0, 2);
        assertThat(ledger.firstRowInLake()).isEqualTo(-1);
        judged("first", Receipt.Decision.PASSED, 7, 3);
        judged("second", Receipt.Decision.PASSED, 7, 4);
        assertThat(ledger.firstRowInLake()).isEqualTo(3);
    }

    @Test
    void tellsEachFilesWayInTheOrderOfWriting() {
        stored("b", 1);
        stored("a", 2);
        judged("b", Receipt.Decision.FAILED, 5, 2.00049);
        assertThat(ledger.files())
                .containsExactly(
                        new RunReport.File("b", "other", 5, new RunReport.Stages(1, 2), "failed"),
                        new RunReport.File("a", "other", 0, new RunReport.Stages(2, -1), "waiting"));
    }

    @Test
    void countsAnObjectOnceHoweverOftenItIsReported() {
        stored("a", 1);
        stored("a", 5);
        judged("a", Receipt.Decision.PASSED, 1, 2);
        judged("a", Receipt.Decision.PASSED, 1, 6);
        assertThat(ledger.judgedCount()).isEqualTo(1);
        assertThat(ledger.receipts()).hasSize(1);
        assertThat(ledger.files())
                .singleElement()
                .extracting(file -> file.stages().writtenSeconds())
                .isEqualTo(1.0);
    }

    private void stored(String key, double seconds) {
        now = seconds;
        ledger.stored(new StoredObject("raw", key, "e", 1, Instant.EPOCH));
    }

    private void judged(String key, Receipt.Decision decision, long rows, double seconds) {
        now = seconds;
        List<String> reasons = decision == Receipt.Decision.FAILED ? List.of("why") : List.of();
        ledger.judged(new Receipt(
                new Receipt.RawObject("raw", key, "e", 1, "t"),
                decision,
                new Receipt.Contents(rows, OptionalInt.empty()),
                "to/" + key,
                reasons));
    }
}
