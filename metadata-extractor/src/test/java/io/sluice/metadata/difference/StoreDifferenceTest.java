package io.sluice.metadata.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.json.Json;
import io.sluice.contract.text.Markdown;
import io.sluice.contract.type.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreDifferenceTest {

    @Test
    void nothingChangedWhereBothSayTheSame() {
        assertThat(changes(table("t", "id integer!"), table("t", "id integer!")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer       | bigint        | WIDENING",
                "bigint        | integer       | NARROWING",
                "smallint      | numeric(5,0)  | WIDENING",
                "integer       | numeric(9,0)  | TYPE_CHANGED",
                "numeric(10,2) | numeric(12,2) | WIDENING",
                "numeric(10,2) | numeric(10,4) | TYPE_CHANGED",
                "real          | double precision | WIDENING",
                "character varying(20) | character varying(30) | WIDENING",
                "character varying(30) | character varying(20) | NARROWING",
                "integer!      | integer       | WIDENING",
                "integer       | integer!      | NARROWING",
                "integer!      | smallint      | TYPE_CHANGED",
                "date          | timestamp without time zone | TYPE_CHANGED",
            })
    void tellsWideningFromNarrowing(String before, String after, Kind kind) {
        assertThat(changes(table("t", "a " + before), table("t", "a " + after)))
                .extracting(Change::kind)
                .containsExactly(kind);
    }

    @Test
    void tellsEachChangeOfATableInASentence() {
        assertThat(changes(
                        table("t", "id integer!", "gone date", "old text", "a integer", "b integer"),
                        table("t", "id integer!", "new text", "b integer", "a integer", "more uuid")))
                .extracting(Change::sentence)
                .containsExactly(
                        "s.t: column 'new' string (text) was added (additive)",
                        "s.t: column 'more' string (uuid) was added (additive)",
                        "s.t: column 'gone' was dropped (dropped)",
                        "s.t: column 'old' was dropped (dropped)",
                        "s.t: columns are in another order (reordered)");
    }

    @Test
    void suspectsARenameWhereAColumnOfTheSameTypeTookThePlace() {
        assertThat(changes(table("t", "id integer!", "old text"), table("t", "id integer!", "new text")))
                .extracting(Change::sentence)
                .containsExactly("s.t: column 'old' went and 'new' came in its place (rename suspected)");
    }

    @Test
    void tellsOfTablesThatCameWentAndWereRenamed() {
        StoreDifference difference = new StoreDifference(
                List.of(table("old", "id integer!", "x date"), table("gone", "id integer")),
                List.of(table("new", "id integer!", "x date"), table("fresh", "id bigint")));
        assertThat(difference.changes())
                .extracting(Change::sentence)
                .containsExactly(
                        "s.new: table 's.old' went and this one came with the same columns (rename suspected)",
                        "s.fresh: the table has no contract, and 1 columns (new table)",
                        "s.gone: the source has no such table, or the user may not see it (dropped table)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                   | {'enum':[1,2]}       | NARROWING",
                "{'enum':[1,2]}       | {'enum':[2,1,3]}     | WIDENING",
                "{'enum':[1,2]}       | {'enum':[1]}         | NARROWING",
                "{'enum':[1,2]}       | {}                   | WIDENING",
                "{'minimum':1}        | {'minimum':0.5}      | WIDENING",
                "{'minimum':1}        | {'minimum':2}        | NARROWING",
                "{'maximum':1}        | {'maximum':2}        | WIDENING",
                "{'maximum':1}        | {'maximum':0}        | NARROWING",
                "{'description':'x'}  | {'description':'y'}  | DESCRIBED",
            })
    void tellsWhatLimitsOfValuesComeTo(String before, String after, Kind kind) {
        assertThat(changes(limited(before), limited(after)))
                .extracting(Change::kind)
                .containsExactly(kind);
    }

    @Test
    void tellsLimitsAndDescriptionsInASentenceEach() {
        assertThat(changes(
                        limited("{'enum':[1],'maximum':1.0,'description':'x'}"),
                        limited("{'enum':[1,2],'maximum':1,'description':'y','foreign_key':[]}")))
                .extracting(Change::sentence)
                .containsExactly(
                        "s.t: column 'a' has enum [1,2], not [1] (widening)",
                        "s.t: column 'a' has another description, foreign_key (described)");
    }

    private static TableContract limited(String properties) {
        Map<String, JsonNode> other = new LinkedHashMap<>();
        Json.parse(properties.replace("'", "\""), "test")
                .properties()
                .forEach(property -> other.put(property.getKey(), property.getValue()));
        Column column = new Column("a", new ColumnType.Decimal(9, 2), true, Optional.empty(), other);
        return new TableContract(new TableId("shop", "s", "t"), 1, List.of(column), List.of(), Map.of());
    }

    @Test
    void onlyColumnsThatTakeNullAndComeLastAreAdditive() {
        TableContract before = table("t", "id integer!");
        assertThat(new TableDifference(before, table("t", "id integer!", "a date")).isAdditive())
                .isTrue();
        assertThat(new TableDifference(before, table("t", "id integer!", "a date!")).isAdditive())
                .isFalse();
        assertThat(new TableDifference(before, table("t", "a date", "id integer!")).isAdditive())
                .isFalse();
        assertThat(new TableDifference(before, table("t", "id bigint!", "a date")).isAdditive())
                .isFalse();
        assertThat(new TableDifference(before, before).isAdditive()).isFalse();
    }

    @Test
    void writesAPullRequestsCommentThatNoNameCanBreak() {
        List<Change> changes = changes(table("a|b", "id integer!"), table("a|b", "id integer!", "<x>`@all date"));
        assertThat(new MarkdownDifference("shop", changes, List.of("it is `odd`")).write())
                .isEqualTo("""
                        ### Source of `shop`

                        | Table | Change | |
                        |---|---|---|
                        | `s.a\\|b` | `` column '<x>`@all' date32 (date) was added `` | additive |

                        Not told:
                        - `` it is `odd` ``
                        """);
        assertThat(new MarkdownDifference("shop", List.of(), List.of()).write())
                .isEqualTo("### Source of `shop`\n\nNothing changed.\n");
    }

    @Test
    void writesAsMuchAsGitHubTakes() {
        List<Change> changes = IntStream.range(0, 2_000)
                .mapToObj(number -> new Change(new TableId("shop", "s", "t" + number), Kind.NEW_TABLE, "x".repeat(50)))
                .toList();
        assertThat(new MarkdownDifference("shop", changes, List.of("closed")).write())
                .hasSizeLessThan(Markdown.MAX_BODY_LENGTH)
                .containsPattern("\\n\\d+ more changes\\.\\n\\nNot told:\\n- `closed`\\n$");
    }

    private static List<Change> changes(TableContract before, TableContract after) {
        return new StoreDifference(List.of(before), List.of(after)).changes();
    }

    /// @param columns name and type, with `!` at the end for NOT NULL
    private static TableContract table(String name, String... columns) {
        List<Column> all = new ArrayList<>();
        for (String column : columns) {
            String[] parts = column.split(" ", 2);
            String declared = parts[1].replace("!", "").strip();
            EndpointOptions options = EndpointOptions.standard();
            all.add(new Column(
                    parts[0],
                    Engine.POSTGRES.translate(declared, options).column().columnType(options),
                    !column.endsWith("!"),
                    Optional.of(new Column.Source(declared, false)),
                    Map.of()));
        }
        return new TableContract(new TableId("shop", "s", name), 1, all, List.of(), Map.of());
    }
}
