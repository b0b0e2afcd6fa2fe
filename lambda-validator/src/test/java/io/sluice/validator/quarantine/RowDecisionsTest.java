package io.sluice.validator.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.check.TablePolicy.LaterChanges;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.validator.scan.BadRows.BadRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowDecisionsTest {

    private static final Optional<KeyHash> NONE = Optional.empty();

    @Test
    void aLaterChangeOfTheSameKeyIsHeldAndAnEarlierOneIsNot() {
        RowDecisions rows = decisions(Set.of(), Kind.CHANGES, LaterChanges.HOLD, 1);
        rows.row(0, key(1), NONE);
        rows.row(1, key(1), NONE);
        rows.row(2, key(2), NONE);
        rows.row(3, key(1), NONE);
        assertThat(rows.aside()).containsExactly(new BadRow(1, "bad"), new BadRow(3, RowDecisions.HELD));
        assertThat(rows.held()).isEqualTo(1);
        assertThat(rows.found()).containsExactly(key(1).orElseThrow());
    }

    @Test
    void aChangeOfAKeyWithFailedRowsOfAnotherFileIsHeld() {
        RowDecisions rows = decisions(Set.of(new KeyHash(0, 2)), Kind.CHANGES, LaterChanges.HOLD);
        rows.row(0, key(1), NONE);
        rows.row(1, key(2), NONE);
        assertThat(rows.aside()).containsExactly(new BadRow(1, RowDecisions.HELD));
    }

    @Test
    void aKeyThatChangesCarriesOnToItsNewValue() {
        RowDecisions rows = decisions(Set.of(new KeyHash(0, 1)), Kind.CHANGES, LaterChanges.HOLD);
        rows.row(0, key(2), key(1));
        rows.row(1, key(2), key(2));
        rows.row(2, key(3), key(3));
        assertThat(rows.aside()).extracting(BadRow::row).containsExactly(0L, 1L);
        assertThat(rows.found()).containsExactly(key(2).orElseThrow());
    }

    @Test
    void aMarkedChangeGoesOnAndItsKeyIsTold() {
        RowDecisions rows = decisions(Set.of(new KeyHash(0, 1)), Kind.CHANGES, LaterChanges.MARK);
        rows.row(0, key(1), NONE);
        rows.row(1, key(1), NONE);
        assertThat(rows.aside()).isEmpty();
        assertThat(rows.marked()).isEqualTo(2);
        assertThat(rows.markedKeys()).containsExactly("00000000000000000000000000000001");
    }

    @Test
    void aRowOfAFullLoadIsNoLaterChange() {
        RowDecisions rows = decisions(Set.of(new KeyHash(0, 1)), Kind.FULL_LOAD, LaterChanges.HOLD, 1);
        rows.row(0, key(1), NONE);
        rows.row(1, NONE, NONE);
        assertThat(rows.aside()).containsExactly(new BadRow(1, "bad"));
        assertThat(rows.isWithoutKey()).isFalse();
    }

    @Test
    void aBadChangeWithoutAKeyIsToldBecauseNobodyKnowsWhatComesAfterIt() {
        RowDecisions rows = decisions(Set.of(), Kind.CHANGES, LaterChanges.HOLD, 0);
        rows.row(0, NONE, NONE);
        assertThat(rows.isWithoutKey()).isTrue();
    }

    @Test
    void moreRowsThanCanBeSetAsideAreTold() {
        long[] bad = LongStream.range(0, RowDecisions.MAX_ROWS + 1).toArray();
        RowDecisions rows = decisions(Set.of(), Kind.FULL_LOAD, LaterChanges.HOLD, bad);
        for (long row : bad) {
            assertThat(rows.tooMany()).isFalse();
            rows.row(row, key(row), NONE);
        }
        assertThat(rows.tooMany()).isTrue();
    }

    private static RowDecisions decisions(Set<KeyHash> known, Kind kind, LaterChanges policy, long... bad) {
        List<BadRow> rows =
                LongStream.of(bad).mapToObj(row -> new BadRow(row, "bad")).toList();
        return new RowDecisions(rows, known, kind, policy);
    }

    private static Optional<KeyHash> key(long number) {
        return Optional.of(new KeyHash(0, number));
    }
}
