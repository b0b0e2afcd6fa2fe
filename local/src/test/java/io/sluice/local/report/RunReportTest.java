package io.sluice.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Contents;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RunReportTest {

    /// The report named the copy's key, under which the fail bucket has nothing of a file that was split.
    @Test
    @Timeout(10)
    void namesWhatTheFailBucketHoldsOfAFile() {
        assertThat(failure(Decision.FAILED).to()).isEqualTo("shop/public/orders/arrived=2026-01-01/LOAD1-e.parquet");
        assertThat(failure(Decision.SPLIT))
                .isEqualTo(new RunReport.Failure(
                        "shop/public/orders/LOAD1.parquet",
                        "shop/public/orders/arrived=2026-01-01/LOAD1-e-rows.parquet",
                        List.of("R-NULL: some"),
                        true));
    }

    private static RunReport.Failure failure(Decision decision) {
        Receipt receipt = new Receipt(
                new RawObject("raw", "shop/public/orders/LOAD1.parquet", "e", 1, "2026-01-01T00:00:00Z"),
                decision,
                new Contents(1, OptionalInt.of(1)),
                "shop/public/orders/arrived=2026-01-01/LOAD1-e.parquet",
                List.of("R-NULL: some"));
        return RunReport.Failure.of(receipt, true);
    }
}
