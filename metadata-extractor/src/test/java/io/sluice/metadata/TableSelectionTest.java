package io.sluice.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableSelectionTest {

    @ParameterizedTest
    @CsvSource({
        "sales.*,       sales,   orders, true",
        "sales.*,       salesx,  orders, false",
        "*.orders,      sales,   orders, true",
        "sales.orders,  sales,   orders, true",
        "sales.orders,  sales,   orders2, false",
        "sales.o*s,     sales,   orders, true",
        "s.l*,          sal,     orders, false",
        "*,             any,     thing,  true",
    })
    void takesAStarForAnyTextAndNothingElse(String pattern, String schema, String table, boolean matches) {
        assertThat(new TableSelection(List.of(pattern), List.of()).matches(schema, table))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"sales, orders, true", "sales, orders_log, false", "other, orders, true"})
    void leavesOutWhatIsExcludedWhateverIsIncluded(String schema, String table, boolean matches) {
        assertThat(new TableSelection(List.of(), List.of("sales.*_log")).matches(schema, table))
                .isEqualTo(matches);
    }
}
