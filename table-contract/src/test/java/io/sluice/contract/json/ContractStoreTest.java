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

    /// SQL Server allows 128 characters, and file systems 255 bytes.
    @Test
    void writesTablesOfTheLongestNamesApart() {
        String schema = "表".repeat(128);
        store.write(contract(schema, "注".repeat(127) + "a", 1));
        store.write(contract(schema, "注".repeat(127) + "b", 2));
        store.writeEarlier(contract(schema, "注".repeat(127) + "b", 1));
        assertThat(store.read("shop")).hasSize(3);
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
    void failsOnAPropertyThatStandsTwice() throws IOException {
        Path file = Files.createDirectory(root.resolve("shop")).resolve("x.json");
        Files.writeString(file, """
                {"name": "t", "database_name": "shop", "schema_name": "s", "columns": [
                  {"name": "a", "type": "int32", "type": "int64"}]}
                """);
        assertThatThrownBy(() -> store.read("shop"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("%s must be JSON but line 2 has: Duplicate field 'type'".formatted(file));
    }

    @Test
    void writesAgainWhatOtherToolsWroteByteForByte() throws IOException {
        Path file = Files.createDirectory(root.resolve("shop")).resolve("sales.orders.json");
        String text = """
                {
                  "$schema" : "https://moj-analytical-services.github.io/metadata_schema/mojap_metadata/v1.3.0.json",
                  "description" : "Aufträge",
                  "schema_name" : "sales",
                  "name" : "orders",
                  "columns" : [
                    {
                      "description" : "Schlüssel",
                      "name" : "id",
                      "type_category" : "integer",
                      "minimum" : 1e2,
                      "maximum" : 1.50E+3
                    },
                    {
                      "type" : "string",
                      "nullable" : true,
                      "name" : "note",
                      "owner" : {
                        "team" : "a",
                        "since" : 2.0
                      }
                    }
                  ],
                  "partitions" : [ ],
                  "database_name" : "shop",
                  "sensitive" : false
                }
                """;
        Files.writeString(file, text);
        store.write(store.read("shop").getFirst());
        assertThat(file).content().isEqualTo(text);
    }

    @Test
    void showsInAReviewWhatChangedAndNoMore() throws IOException {
        Path file = store.write(contract("sales", "orders", 1));
        String reviewed =
                Files.readString(file).replace("\"name\" : \"orders\"", "\"owner\" : \"a\",\n  \"name\" : \"orders\"");
        Files.writeString(file, reviewed);
        TableContract read = store.read("shop").getFirst();
        store.write(read.withVersion(2));
        assertThat(file).content().isEqualTo(reviewed.replace("\"contract_version\" : 1", "\"contract_version\" : 2"));
    }

    @Test
    void tellsEveryProblemOfEveryFile() throws IOException {
        Path folder = Files.createDirectory(root.resolve("shop"));
        Files.writeString(folder.resolve("a.json"), "{\"name\":1}");
        Files.writeString(folder.resolve("b.json"), "{");
        Files.write(folder.resolve("c.json"), new byte[] {(byte) 0xC3, 0x28});
        Files.writeString(folder.resolve("d.json"), """
                {"name":"d","schema_name":"s","database_name":"ledger","columns":[{"name":"x","type":"int8"}]}""");
        Files.writeString(folder.resolve("e.json"), """
                {"name":"e","schema_name":"s","database_name":"shop","columns":[
                {"name":"x","type":"list<int8>"},{"name":"y","type":"int8","pattern":"("}]}""");
        store.write(contract("s", "twice", 1));
        Files.writeString(
                folder.resolve("f.json"),
                Files.readString(folder.resolve("s.twice.json")).replace("int64", "int32"));
        assertThatThrownBy(() -> store.read("shop"))
                .satisfies(
                        e -> assertThat(e.getMessage().lines())
                                .containsExactly(
                                        folder.resolve("a.json") + ": /columns must be given but is missing",
                                        folder.resolve("a.json") + ": /name must be of type string but was 1",
                                        folder.resolve("a.json") + ": /schema_name must be given but is missing",
                                        folder.resolve("a.json")
                                                + ": /database_name must be its folder 'shop' but was ''",
                                        folder.resolve("b.json")
                                                + " must be JSON but line 1 has: Unexpected end-of-input: expected close marker for Object",
                                        folder.resolve("c.json") + " must be UTF-8 but is not",
                                        folder.resolve("d.json")
                                                + ": /database_name must be its folder 'shop' but was 'ledger'",
                                        folder.resolve("e.json")
                                                + ": column 'x': type must be one that DMS writes to Parquet but was 'list<int8>'",
                                        folder.resolve("e.json")
                                                + ": column 'y': pattern must be asked of texts but the type is 'int8'",
                                        folder.resolve("s.twice.json")
                                                + ": must be the only file of version 1 of table 's.twice' but 'f.json' is another"));
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
