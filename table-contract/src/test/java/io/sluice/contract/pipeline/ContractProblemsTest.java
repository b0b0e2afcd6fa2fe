package io.sluice.contract.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.type.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractProblemsTest {

    private final ContractProblems problems = new ContractProblems(FileLayout.standard());

    @Test
    void findsNoneInOrdinaryTables() {
        assertThat(problems.of(List.of(table("sales", "orders", "id"), table("archive", "orders", "id", "op2"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"op", "OP", "extraction_timestamp", "change_seq", "Stream_Position", "bi_id"})
    void failsOnAColumnWithTheNameOfAnAddedOne(String column) {
        assertThat(problems.of(List.of(table("sales", "orders", "id", column))))
                .singleElement()
                .asString()
                .startsWith("table 'sales.orders' has columns '")
                .contains("names must differ in more than case, and from 'Op', 'extraction_timestamp', 'change_seq',"
                        + " 'stream_position' and 'bi_<key>'");
    }

    @Test
    void failsOnNamesThatDifferOnlyInCase() {
        assertThat(problems.of(List.of(table("sales", "orders", "id", "Ab", "ab"), table("sales", "Orders", "id"))))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).startsWith("table 'sales.orders' has columns 'Ab' and 'ab'"))
                .contains(
                        "tables 'sales.orders' and 'sales.Orders' differ only in case, which the catalogue cannot tell");
    }

    @Test
    void failsOnNamesThatArePutTogetherTheSame() {
        assertThat(problems.of(List.of(table("a.b", "c", "id"), table("a", "b.c", "id"))))
                .containsExactly("table 'c' of schema 'a.b' and table 'b.c' of schema 'a' come to one name, 'a.b.c'");
    }

    @Test
    void failsOnNamesThatObjectKeysCannotCarry() {
        assertThatThrownBy(() ->
                        problems.requireNone(List.of(table("sales", "a/b", "id"), table("awsdms_x", "orders", "id"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "table 'sales.a/b' has a slash in its name, which object keys cannot carry\n"
                                + "table 'awsdms_x.orders' has a name that begins with awsdms_, as those of DMS's control tables do");
    }

    private static TableContract table(String schema, String table, String... columns) {
        List<Column> all = Stream.of(columns)
                .map(name -> new Column(name, new ColumnType.Int(32, true), false, Optional.empty(), Map.of()))
                .toList();
        return new TableContract(new TableId("shop", schema, table), 1, all, List.of("id"), Map.of());
    }
}
