package io.sluice.validator.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowSetTest {

    @Test
    void forgetsItsRowsWhateverTheSizeOfTheGroupsBefore() {
        RowSet rows = new RowSet();
        rows.begin(0, 128, 0);
        rows.add(3, 1);
        rows.begin(128, 192, 0);
        rows.add(130, 2);
        rows.begin(320, 64, 0);

        assertThat(rows.contains(322)).isFalse();
    }
}
