package io.sluice.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.PostgresTypes;
import io.sluice.contract.dms.PostgresTypes.Kind;
import io.sluice.contract.json.ContractStore;
import io.sluice.contract.type.ColumnType;
import io.sluice.local.dms.TableName;
import io.sluice.local.dms.source.SourceColumn;
import io.sluice.local.source.SourceAddress;
import io.sluice.metadata.TableSelection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How contracts follow the log, without asking the source: by the time a change is read, it may have changed again.
class ContractKeeperTest {

    private static final TableName ORDERS = new TableName("sales", "orders");

    @TempDir
    private Path root;

    private ContractKeeper contracts;

    @BeforeEach
    void begin() {
        ContractStore store = new ContractStore(root);
        store.write(new TableContract(
                new TableId("shop", "sales", "orders"),
                1,
                List.of(column("id"), column("b")),
                List.of("id"),
                Map.of()));
        SourceAddress nowhere = new SourceAddress("jdbc:postgresql://nowhere.invalid/none", "nobody", "");
        contracts = new ContractKeeper(store, "shop", nowhere, TableSelection.everything());
    }

    @Test
    void opensAVersionForEachShapeThatTheLogTells() {
        assertThat(contracts.update(ORDERS, logged("id", "b", "c")))
                .extracting(TableContract::version)
                .containsExactly(2, 1);
        List<TableContract> versions = contracts.update(ORDERS, logged("id", "c"));
        assertThat(versions).extracting(TableContract::version).containsExactly(3, 2, 1);
        assertThat(versions.getFirst().columns()).extracting(Column::name).containsExactly("id", "c");
        assertThat(versions.getFirst().primaryKey()).containsExactly("id");
    }

    @Test
    void opensNoVersionForTheShapeItHas() {
        assertThat(contracts.update(ORDERS, logged("id", "b"))).isEmpty();
    }

    private static List<SourceColumn> logged(String... names) {
        return Stream.of(names)
                .map(name -> new SourceColumn(name, "integer", PostgresTypes.of("integer", Kind.BASE)))
                .toList();
    }

    private static Column column(String name) {
        return new Column(
                name, new ColumnType.Int(32, true), false, Optional.of(new Column.Source("integer", false)), Map.of());
    }
}
