package io.sluice.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.ContractStore;
import io.sluice.contract.type.ColumnType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractRevisionTest {

    @TempDir
    private Path root;

    private ContractStore store;

    @BeforeEach
    void open() {
        store = new ContractStore(root);
    }

    @Test
    void writesATableThatIsNewAsItsFirstVersion() {
        assertThat(apply(contract("id"))).containsExactly(contract("id"));
        assertThat(store.read("shop")).containsExactly(contract("id"));
    }

    @Test
    void writesNothingWhereNothingChanged() {
        apply(contract("id"));
        assertThat(apply(contract("id"))).isEmpty();
    }

    @Test
    void keepsTheOldVersionOpenBesideTheNewOne() {
        apply(contract("id"));
        assertThat(apply(contract("id", "tier")))
                .containsExactly(contract("id", "tier").withVersion(2));
        assertThat(store.read("shop")).containsExactly(contract("id", "tier").withVersion(2), contract("id"));
        assertThat(apply(contract("id", "tier"))).isEmpty();
    }

    @Test
    void keepsATypeThatAPersonChoseWhileTheSourceStaysTheSame() {
        apply(numeric(new ColumnType.Decimal(28, 6)));
        store.write(numeric(new ColumnType.Decimal(38, 10)));
        assertThat(apply(numeric(new ColumnType.Decimal(28, 6)))).isEmpty();
        assertThat(store.current("shop")).containsExactly(numeric(new ColumnType.Decimal(38, 10)));
    }

    @Test
    void keepsATypeThatAPersonChoseWhereTheSourceAllowsNullNow() {
        store.write(numeric(new ColumnType.Decimal(38, 10), false));
        apply(numeric(new ColumnType.Decimal(28, 6), true));
        assertThat(store.current("shop"))
                .containsExactly(numeric(new ColumnType.Decimal(38, 10), true).withVersion(2));
    }

    private static TableContract numeric(ColumnType type) {
        return numeric(type, true);
    }

    private static TableContract numeric(ColumnType type, boolean nullable) {
        Column rate = new Column("rate", type, nullable, Optional.of(new Column.Source("numeric", false)), Map.of());
        return new TableContract(new TableId("shop", "sales", "rates"), 1, List.of(rate), List.of(), Map.of());
    }

    private List<TableContract> apply(TableContract contract) {
        return ContractRevision.apply(store, "shop", List.of(contract));
    }

    private static TableContract contract(String... columns) {
        List<Column> all = Stream.of(columns)
                .map(name -> new Column(name, new ColumnType.Int(32, true), true, Optional.empty(), Map.of()))
                .toList();
        return new TableContract(new TableId("shop", "sales", "orders"), 1, all, List.of(), Map.of());
    }
}
