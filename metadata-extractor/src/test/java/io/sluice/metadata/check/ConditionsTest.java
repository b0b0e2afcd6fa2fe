package io.sluice.metadata.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.type.ColumnType;
import io.sluice.contract.type.TimestampUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Conditions as the engines write them.
class ConditionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((status)::text = ANY ((ARRAY['new'::character varying, 'it''s'::character varying])::text[]))",
                "(status = ANY (ARRAY['new'::text, 'it''s'::text]))",
                "`status` in ('new','it\\'s')",
                "(`status` in (_utf8mb4\\'new\\',_utf8mb4\\'it\\\\\\'s\\'))",
                "status IN ('new', 'it''s')",
                "\"status\" IN (N'new','it''s')",
                "([status]='new' OR [status]=N'it''s')",
            })
    void listsOfValuesAreTheSameInEveryDialect(String condition) {
        assertThat(Conditions.of(condition)).containsExactly(new Condition.Among("status", List.of("new", "it's")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((qty >= 0) AND (qty <= 10))",
                "(((qty)::numeric >= (0)::numeric) AND ((qty)::numeric <= (10)::numeric))",
                "`qty` between 0 and 10",
                "(`qty` between 0 and 10)",
                "QTY BETWEEN 0 AND 10",
                "([qty]>=(0) AND [qty]<=(10))",
                "0 <= qty and 10 >= qty",
            })
    void boundsAreTheSameInEveryDialect(String condition) {
        assertThat(Conditions.of(condition))
                .extracting(found -> found.toString().toLowerCase(java.util.Locale.ROOT))
                .containsExactly(
                        "bound[column=qty, side=least, value=0, edge=included]",
                        "bound[column=qty, side=greatest, value=10, edge=included]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`status` in ('a\\\\b','tab\\tx')",
                "((price)::integer <= 5)",
                "(price <= (5.7)::integer)",
                "((price)::numeric(8,1) <= 5.1)",
                "((name)::character(2) = 'ab'::bpchar)",
                "(starts < ends)",
                "((a > 0) OR (b > 0))",
                "(length(name) > 3)",
                "((a + b) > 3)",
                "(name ~ '^x'::text)",
                "(name IS NOT NULL)",
                "NOT (qty > 3)",
                "((status = 'a') OR (other = 'b'))",
                "(qty = ANY (ARRAY[1, other]))",
                "(status = ANY ('{a,b}'::text[]))",
                "qty in (5-3)",
                "`a` > 5 and `b` > 3 or `c` = 1",
                "([a]>(5) AND [b]>(3) OR [c]=(1))",
                "price > 0 and price > 10 or price is null",
                "(case when [a]='X' AND [b]>(0) AND [c]<(5) then (1) else (0) end=(1))",
                "a = 1 xor b = 2",
                "b > 0 or (a = 1 and a = 2)",
                "§",
                "",
            })
    void whatIsNotSimpleSaysNothing(String condition) {
        assertThat(Conditions.of(condition)).isEmpty();
    }

    @Test
    void ofSeveralConditionsTheSimpleOnesCount() {
        assertThat(Conditions.of("((qty > 0) AND (starts < ends))"))
                .containsExactly(new Condition.Bound("qty", Condition.Side.LEAST, "0", Condition.Edge.EXCLUDED));
    }

    @Test
    void anExcludedBoundIsTheNextValueOfAnExactNumber() {
        List<Condition> above = Conditions.of("x > 0");
        assertThat(limits(new ColumnType.Int(32, true), above)).isEqualTo("{minimum=1}");
        assertThat(limits(new ColumnType.Decimal(8, 2), above)).isEqualTo("{minimum=0.01}");
        assertThat(limits(new ColumnType.Float64(), above)).isEqualTo("{}");
        assertThat(limits(new ColumnType.Int(32, true), Conditions.of("x > 0.5")))
                .isEqualTo("{}");
    }

    /// Each of these made a contract that no file, or no extraction, could live with.
    @Test
    void whatATypeCannotBeHeldAgainstIsNotSaid() {
        for (ColumnType type : List.of(
                new ColumnType.Bool(),
                new ColumnType.Date(),
                new ColumnType.Time(),
                new ColumnType.Timestamp(TimestampUnit.MILLIS),
                new ColumnType.Bytes(),
                new ColumnType.Float64())) {
            assertThat(limits(type, Conditions.of("x in (0, 1)"))).isEqualTo("{}");
            assertThat(limits(type, Conditions.of("x in ('A', 'B')"))).isEqualTo("{}");
        }
        assertThat(limits(new ColumnType.Date(), Conditions.of("x >= '20200101'")))
                .isEqualTo("{}");
        assertThat(limits(new ColumnType.Bool(), Conditions.of("x >= 0"))).isEqualTo("{}");
        assertThat(limits(new ColumnType.Int(32, true), Conditions.of("x in ('abc')")))
                .isEqualTo("{}");
        assertThat(limits(new ColumnType.Float64(), Conditions.of("x >= 0.5"))).isEqualTo("{minimum=0.5}");
    }

    @Test
    void theTighterOfTwoBoundsCounts() {
        assertThat(limits(new ColumnType.Int(32, true), Conditions.of("x >= 1 and x >= 5 and x < 9 and x <= 20")))
                .isEqualTo("{minimum=5, maximum=8}");
    }

    @Test
    void valuesOfANumberAreNumbers() {
        assertThat(limits(new ColumnType.Int(16, true), Conditions.of("x in (1, 2)")))
                .isEqualTo("{enum=[1,2]}");
        assertThat(limits(new ColumnType.Text(), Conditions.of("x in ('1', '2')")))
                .isEqualTo("{enum=[\"1\",\"2\"]}");
    }

    private static String limits(ColumnType type, List<Condition> conditions) {
        return new ColumnLimits(type, ColumnLimits.Digits.KEPT, conditions)
                .properties()
                .toString();
    }
}
