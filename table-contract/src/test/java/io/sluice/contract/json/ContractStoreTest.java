package io.sluice.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.type.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractStoreTest {

    @TempDir
    private Path root;

    private ContractStore store;

    @BeforeEach
    void open() {
        store = new ContractStore(root);
    }

    @Test
    void readsWhatItWroteToTheSameText() throws IOException {
        Path file = store.write(contract("sales", "orders", 1));
        String text = Files.readString(file);
        store.write(store.read("shop").getFirst());
        assertThat(Files.readString(file)).isEqualTo(text);
        assertThat(file).isEqualTo(root.resolve("shop/sales.orders.json"));
    }

    @Test
    void keepsPropertiesItDoesNotKnow() throws IOException {
        Path file = store.write(contract("sales", "orders", 1));
        Files.writeString(
                file, Files.readString(file).replace("\"nullable\"", "\"owner\" : \"team-a\",\n \"nullable\""));
        TableContract read = store.read("shop").getFirst();
        assertThat(read.columns().getFirst().other()).containsEntry("owner", TextNode.valueOf("team-a"));
        assertThat(ContractJson.write(read).toString()).contains("\"owner\":\"team-a\"");
    }

    @Test
    void givesTheNewestVersionFirstAndAloneAsCurrent() {
        store.write(contract("sales", "orders", 2));
        store.writeEarlier(contract("sales", "orders", 1));
        assertThat(store.read("shop")).extracting(TableContract::version).containsExactly(2, 1);
        assertThat(store.current("shop")).extracting(TableContract::version).containsExactly(2);
    }

    @Test
    void keepsTablesWithStrangeNamesApart() {
        store.write(contract("a.b", "c", 1));
        store.write(contract("a", "b.c", 1));
        store.write(contract("a/..", "b c", 1));
        assertThat(store.current("shop"))
                .extracting(contract -> contract.id().qualifiedName())
                .containsExactly("a.b.c", "a.b.c", "a/...b c");
    }

    @Test
    void failsOnTablesThatDifferOnlyInCase() {
        store.write(contract("sales", "Orders", 1));
        store.write(contract("sales", "orders", 1));
        assertThatThrownBy(() -> store.read("shop"))
                .hasMessage("tables of database 'shop' must differ in more than case but were 'sales.Orders' and"
                        + " 'sales.orders'");
    }

    @Test
    void failsOnAMissingOrEmptyFolder() throws IOException {
        assertThatThrownBy(() -> store.read("shop"))
                .hasMessage("contracts of database 'shop' must be in folder '%s' but it does not exist"
                        .formatted(root.resolve("shop")));
        Files.createDirectory(root.resolve("shop"));
        assertThatThrownBy(() -> store.read("shop"))
                .hasMessage("contracts of database 'shop' must be in folder '%s' but it has no .json file"
                        .formatted(root.resolve("shop")));
    }

    @Test
    void failsOnAFileThatIsNotJsonNamingItAndTheLine() throws IOException {
        Path file = Files.createDirectory(root.resolve("shop")).resolve("x.json");
        Files.writeString(file, "{\n  \"name\": \n}");
        assertThatThrownBy(() -> store.read("shop"))
                .hasMessageStartingWith("%s must be JSON but line 3 has: ".formatted(file));
    }

    @Test
    void failsOnAnUnknownTypeNamingTheColumn() throws IOException {
        Path file = store.write(contract("sales", "orders", 1));
        Files.writeString(file, Files.readString(file).replace("\"int64\"", "\"list<int8>\""));
        assertThatThrownBy(() -> store.read("shop"))
                .hasMessage("%s: column 'id': type must be one that DMS writes to Parquet but was 'list<int8>'"
                        .formatted(file));
    }

    @Test
    void publishesEveryOpenVersionInOneObject() {
        PublishedContracts published =
                new PublishedContracts(List.of(contract("sales", "orders", 1), contract("sales", "orders", 2)));
        PublishedContracts read = PublishedContracts.read(published.write(), "index.json");
        assertThat(read).isEqualTo(published);
        assertThat(read.versions()).extracting(TableContract::version).containsExactly(2, 1);
        assertThat(PublishedContracts.key(new TableId("shop", "sales", "orders")))
                .isEqualTo("contracts/shop/sales/orders/index.json");
    }

    private static TableContract contract(String schema, String table, int version) {
        Column id = new Column(
                "id",
                new ColumnType.Int(64, true),
                false,
                Optional.of(new Column.Source("bigint", false)),
                Map.of("description", TextNode.valueOf("Schlüssel")));
        Column note =
                new Column("note", new ColumnType.Text(), true, Optional.of(new Column.Source("text", true)), Map.of());
        return new TableContract(
                new TableId("shop", schema, table), version, List.of(id, note), List.of("id"), Map.of());
    }
}
