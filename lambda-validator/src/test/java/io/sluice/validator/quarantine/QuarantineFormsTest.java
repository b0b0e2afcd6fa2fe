package io.sluice.validator.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Contents;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.scan.BadRows.BadRow;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What is kept in the metadata bucket between two tries and two files.
class QuarantineFormsTest {

    private static final KeyHash FIRST = new KeyHash(1, -2);
    private static final KeyHash SECOND = new KeyHash(3, 4);

    @Test
    void aPlanIsReadAsItWasWritten() {
        Receipt receipt = new Receipt(
                new RawObject("raw", "shop/a/b/LOAD00000001.parquet", "abc", 12, "2026-11-22T10:00:00Z"),
                Decision.SPLIT,
                new Contents(7, OptionalInt.of(2)),
                "to",
                List.of("why"));
        SplitPlan plan = new SplitPlan(
                receipt, List.of(new BadRow(0, "a"), new BadRow(5, "b"), new BadRow(6, "a")), List.of(FIRST, SECOND));
        assertThat(SplitPlan.read(plan.write(), "plan")).isEqualTo(plan);
        assertThat(plan.write()).contains("\"reasons\":[\"a\",\"b\"],\"rows\":[[0,0],[5,1],[6,0]]");
        assertThatThrownBy(() -> SplitPlan.read("{\"format\": 2}", "plan"))
                .hasMessage("plan: format must be 1 but was 2");
    }

    @Test
    void keysAreReadAsTheyWereWritten() {
        FailedKeys keys = FailedKeys.none().with("one", List.of(FIRST)).with("two", List.of(SECOND));
        assertThat(FailedKeys.read(keys.write(), "keys")).isEqualTo(keys);
        assertThatThrownBy(() -> FailedKeys.read("{\"format\": 1, \"files\": {\"one\": [\"12\"]}}", "keys"))
                .hasMessage("hash of a key must have 32 digits but was '12'");
    }

    @Test
    void aFileDoesNotSeeItsOwnKeysButThoseOfOthers() {
        FailedKeys keys = FailedKeys.none().with("one", List.of(FIRST)).with("two", List.of(SECOND));
        assertThat(keys.besides("one")).containsExactly(SECOND);
        assertThat(keys.besides("three")).containsExactlyInAnyOrder(FIRST, SECOND);
    }

    @Test
    void aKeyStandsWithTheFileThatHadItFirst() {
        FailedKeys keys = FailedKeys.none().with("one", List.of(FIRST)).with("two", List.of(FIRST));
        assertThat(keys).isEqualTo(FailedKeys.none().with("one", List.of(FIRST)));
        assertThat(keys.with("one", List.of(FIRST))).isEqualTo(keys);
    }
}
