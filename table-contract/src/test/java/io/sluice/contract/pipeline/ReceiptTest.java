package io.sluice.contract.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.Receipt.Contents;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.contract.pipeline.Receipt.RowCounts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final RawObject FROM =
            new RawObject("raw", "shop/a/b/LOAD00000001.parquet", "abc", 12, "2026-11-22T10:00:00Z");

    @Test
    void readsWhatItWrote() {
        Receipt passed = new Receipt(FROM, Decision.PASSED, new Contents(7, OptionalInt.of(2)), "to", List.of());
        Receipt failed = new Receipt(FROM, Decision.FAILED, new Contents(0, OptionalInt.empty()), "to", List.of("why"));
        assertThat(Receipt.read(passed.write(), "receipt")).isEqualTo(passed);
        assertThat(Receipt.read(failed.write(), "receipt")).isEqualTo(failed);
        Contents counted = new Contents(7, OptionalInt.of(2), Optional.of(new RowCounts(7, 4, 2, 1)));
        Receipt scanned = new Receipt(FROM, Decision.PASSED, counted, "to", List.of());
        assertThat(Receipt.read(scanned.write(), "receipt")).isEqualTo(scanned);
        assertThat(Receipt.key("shop/a/b/x.parquet")).isEqualTo("receipts/shop/a/b/x.parquet.json");
    }

    @Test
    void tellsBothPartsOfAFileThatIsSplit() {
        Quarantined rows = new Quarantined(5, 1, 1, 2, List.of("ab", "cd"));
        Contents contents = new Contents(7, OptionalInt.of(2), Optional.empty(), Optional.of(rows));
        Receipt split = new Receipt(FROM, Decision.SPLIT, contents, "to.parquet", List.of("why"));
        assertThat(Receipt.read(split.write(), "receipt")).isEqualTo(split);
        assertThat(Json.parse(split.write(), "receipt").get("quarantine")).isEqualTo(Json.parse("""
                        {"lake": {"key": "to.parquet", "rows": 5}, "fail": {"key": "to-rows.parquet", "rows": 2, "held": 1},
                        "marked": {"rows": 2, "keys": ["ab", "cd"]}}""", "expected"));
        assertThat(split.asideKey()).isEqualTo("to-rows.parquet");
        assertThatThrownBy(() -> new Receipt(FROM, Decision.SPLIT, contents, "to", List.of()))
                .hasMessage("a failed file must have a reason");
    }

    @Test
    void failsOnAFailureWithoutAReason() {
        assertThatThrownBy(
                        () -> new Receipt(FROM, Decision.FAILED, new Contents(0, OptionalInt.empty()), "to", List.of()))
                .hasMessage("a failed file must have a reason");
    }
}
