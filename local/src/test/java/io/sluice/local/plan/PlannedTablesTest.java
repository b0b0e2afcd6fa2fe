package io.sluice.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.type.ColumnTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannedTablesTest {

    private static final PlannedTables TABLES = PlannedTables.read("""
            {"rules":[
             {"rule-type":"transformation","rule-action":"remove-column",
              "object-locator":{"schema-name":"sales","table-name":"order[_]lines","column-name":"note"}},
             {"rule-type":"table-settings","object-locator":{"schema-name":"sales","table-name":"order_lines"},
              "lob-settings":{"mode":"limited","bulk-max-size":64}}]}""");

    @Test
    void leavesOutTheColumnsThatThePlanRemoves() {
        assertThat(TABLES.without(contract("order_lines")).columns())
                .extracting(Column::name)
                .containsExactly("id");
        assertThat(TABLES.without(contract("order-lines"))).isEqualTo(contract("order-lines"));
    }

    @Test
    void knowsWhereTheLobsOfATableAreCut() {
        assertThat(TABLES.lobKib(contract("order_lines").id())).hasValue(64);
        assertThat(TABLES.lobKib(contract("orders").id())).isEmpty();
    }

    private static TableContract contract(String table) {
        List<Column> columns = Stream.of("id", "note")
                .map(name -> new Column(name, ColumnTypes.parse("string"), true, Optional.empty(), Map.of()))
                .toList();
        return new TableContract(new TableId("shop", "sales", table), 1, columns, List.of("id"), Map.of());
    }
}
