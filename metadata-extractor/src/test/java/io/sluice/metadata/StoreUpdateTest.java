package io.sluice.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.ContractStore;
import io.sluice.contract.type.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreUpdateTest {

    @TempDir
    private Path root;

    @Test
    void touchesNoFileWhereNothingChangedAndKeepsWhatPeopleWrote() throws IOException {
        update().apply(List.of(table(32, "")));
        Path file = root.resolve("shop/s.t.json");
        String edited = Files.readString(file)
                .replace("\"primary_key\"", "\"owner\" : \"sales\",\n  \"weight\" : 1.50,\n  \"primary_key\"");
        Files.writeString(file, edited);

        assertThat(update().apply(List.of(table(32, "")))).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(edited);

        update().apply(List.of(table(64, "")));
        assertThat(Files.readString(file)).contains("\"owner\" : \"sales\"", "\"weight\" : 1.50", "int64");
        assertThat(Files.readString(root.resolve("shop/s.t.v1.json"))).contains("int32");
    }

    @Test
    void writesANewCommentIntoTheVersionThatThereIs() {
        update().apply(List.of(table(32, "")));
        assertThat(update().apply(List.of(table(32, "how many")))).containsExactly(table(32, "how many"));
        assertThat(root.resolve("shop/s.t.v1.json")).doesNotExist();
    }

    @Test
    void writesIntoTheFileOfATableWhateverAPersonCalledIt() throws IOException {
        update().apply(List.of(table(32, "")));
        Path odd = Files.move(root.resolve("shop/s.t.json"), root.resolve("shop/odd.json"));
        assertThat(update().apply(List.of(table(32, "")))).isEmpty();
        assertThat(odd).exists();

        update().apply(List.of(table(32, "how many")));
        assertThat(odd).doesNotExist();
        assertThat(update().current()).containsExactly(table(32, "how many"));

        Files.move(root.resolve("shop/s.t.json"), odd);
        update().apply(List.of(table(64, "how many")));
        assertThat(new ContractStore(root).read("shop"))
                .extracting(TableContract::version)
                .containsExactly(2, 1);
    }

    @Test
    void failsOnAFileThatHasTheNameOfOneAndTheContractOfAnother() throws IOException {
        update().apply(List.of(table(32, "")));
        Path own = root.resolve("shop/s.t.json");
        Path odd = Files.move(own, root.resolve("shop/odd.json"));
        String other = Files.readString(odd).replace("\"t\"", "\"u\"");
        Files.writeString(own, other);
        assertThatThrownBy(() -> update().apply(List.of(table(64, ""))))
                .hasMessage("contract file '%s' must hold table 's.t' but 'odd.json' does: rename one of them"
                        .formatted(own));
        assertThat(own).content().isEqualTo(other);
    }

    @Test
    void failsOnAStoreFileThatIsWrongAndLeavesItAsItIs() throws IOException {
        update().apply(List.of(table(32, "")));
        Path file = root.resolve("shop/s.t.json");
        Files.writeString(file, "{\"name\":1");
        assertThatThrownBy(() -> update().apply(List.of(table(64, ""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("%s must be JSON but line 1 has: ".formatted(file));
        String wrong = "{\"name\":1,\"schema_name\":\"s\",\"database_name\":\"shop\"}";
        Files.writeString(file, wrong);
        assertThatThrownBy(() -> update().apply(List.of(table(64, ""))))
                .hasMessage("%1$s: /columns must be given but is missing%n%1$s: /name must be of type string but was 1"
                        .formatted(file));
        assertThat(Files.readString(file)).isEqualTo(wrong);
    }

    private StoreUpdate update() {
        return new StoreUpdate(new ContractStore(root), "shop");
    }

    private static TableContract table(int bits, String comment) {
        Map<String, JsonNode> other = comment.isEmpty() ? Map.of() : Map.of("description", TextNode.valueOf(comment));
        Column column = new Column(
                "a", new ColumnType.Int(bits, true), true, Optional.of(new Column.Source("int" + bits, false)), other);
        return new TableContract(new TableId("shop", "s", "t"), 1, List.of(column), List.of(), Map.of());
    }
}
