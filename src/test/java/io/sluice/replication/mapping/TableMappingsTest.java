package io.sluice.replication.mapping;

import static io.sluice.SampleContracts.column;
import static io.sluice.SampleContracts.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sluice.SampleContracts;
import io.sluice.SampleSources;
import io.sluice.config.Acceptance;
import io.sluice.config.TablePolicies;
import io.sluice.config.TablePolicy;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.type.ColumnTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableMappingsTest {

    @Test
    void writesOneRuleAfterAnotherWithSortedKeys() {
        String[] rules = {
            "{'object-locator':{'schema-name':'public','table-name':'audit_log'},"
                    + "'rule-action':'explicit','rule-id':'1','rule-name':'select-1','rule-type':'selection'}",
            "{'object-locator':{'schema-name':'public','table-name':'orders'},"
                    + "'rule-action':'explicit','rule-id':'2','rule-name':'select-2','rule-type':'selection'}",
            "{'data-type':{'length':50,'type':'string'},'expression':'$AR_H_CHANGE_SEQ',"
                    + "'object-locator':{'schema-name':'%','table-name':'%'},'rule-action':'add-column','rule-id':'3',"
                    + "'rule-name':'add-column-3','rule-target':'column','rule-type':'transformation',"
                    + "'value':'change_seq'}",
            "{'data-type':{'length':50,'type':'string'},'expression':'$AR_H_STREAM_POSITION',"
                    + "'object-locator':{'schema-name':'%','table-name':'%'},'rule-action':'add-column','rule-id':'4',"
                    + "'rule-name':'add-column-4','rule-target':'column','rule-type':'transformation',"
                    + "'value':'stream_position'}",
            "{'before-image-def':{'column-filter':'non-lob','column-prefix':'bi_'},"
                    + "'object-locator':{'schema-name':'public','table-name':'audit[_]log'},"
                    + "'rule-action':'add-before-image-columns','rule-id':'5',"
                    + "'rule-name':'add-before-image-columns-5','rule-target':'column','rule-type':'transformation'}",
            "{'before-image-def':{'column-filter':'pk-only','column-prefix':'bi_'},"
                    + "'object-locator':{'schema-name':'public','table-name':'orders'},"
                    + "'rule-action':'add-before-image-columns','rule-id':'6',"
                    + "'rule-name':'add-before-image-columns-6','rule-target':'column','rule-type':'transformation'}",
            "{'data-type':{'precision':38,'scale':10,'type':'numeric'},"
                    + "'object-locator':{'column-name':'total','schema-name':'public','table-name':'orders'},"
                    + "'rule-action':'change-data-type','rule-id':'7','rule-name':'change-data-type-7',"
                    + "'rule-target':'column','rule-type':'transformation'}"
        };

        assertThat(mappings(SampleContracts.auditLog(), SampleContracts.orders()))
                .isEqualTo("{'rules':[%s]}".formatted(String.join(",", rules)).replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numeric | int64 | {'type':'int8'}",
                "smallint | uint16 | {'type':'uint2'}",
                "numeric | float32 | {'type':'real4'}",
                "numeric | float64 | {'type':'real8'}",
                "numeric | string | {'length':4000,'type':'string'}",
                "boolean | bool | {'type':'boolean'}",
                "timestamp without time zone | date32 | {'type':'date'}",
                "character varying(20) | binary | {'type':'bytes'}",
                "date | timestamp(ms) | {'type':'datetime'}",
                "interval | time32(ms) | {'type':'time'}"
            })
    void changesATypeThatDmsWouldNotChooseItself(String source, String type, String dataType) {
        JsonNode last = lastRule(table("t", List.of(), column("c", type, source, false)));

        assertThat(last.path("rule-action").asText()).isEqualTo("change-data-type");
        assertThat(Json.compact(Json.mapper().convertValue(last.path("data-type"), Map.class)))
                .isEqualTo(dataType.replace('\'', '"'));
    }

    @Test
    void leavesAColumnAloneWhoseSourceTypeIsUnknown() {
        Column byHand = new Column("c", ColumnTypes.parse("int64"), true, Optional.empty(), Map.of());

        assertThat(lastRule(table("t", List.of(), byHand)).path("rule-action").asText())
                .isEqualTo("add-before-image-columns");
    }

    @Test
    void numbersAndNamesEveryRuleOnce() {
        List<JsonNode> rules = rules(SampleContracts.auditLog(), SampleContracts.orders());

        assertThat(rules).extracting(rule -> rule.path("rule-id").asInt()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(rules).extracting(rule -> rule.path("rule-name").asText()).doesNotHaveDuplicates();
    }

    @Test
    void failsOnALobThatTheContractWantsOtherwise() {
        TableContract contract = table("t", List.of(), column("c", "int64", "text", true));

        assertThat(made(TablePolicies.none(), contract).problems())
                .containsExactly("type of column 'c' in contract 'public.t' must be string, because DMS cannot change"
                        + " it, but was int64");
    }

    @Test
    void failsOnATimestampInAUnitThatTheEndpointDoesNotWrite() {
        TableContract contract =
                table("t", List.of(), column("c", "timestamp(us)", "timestamp without time zone", false));

        assertThat(made(TablePolicies.none(), contract).problems())
                .containsExactly("type of column 'c' in contract 'public.t' must be timestamp(ms), because DMS cannot"
                        + " change it, but was timestamp(us)");
    }

    @Test
    void failsOnATaskWithoutTables() {
        assertThatThrownBy(() -> new TableMappings(
                        List.of(), FileLayout.standard(), SampleSources.postgres(), TablePolicies.none()))
                .hasMessage("contracts of a task must be 1 or more but was []");
    }

    @Test
    void leavesOutColumnsAndCutsLobsAsThePoliciesSay() {
        TablePolicy policy =
                new TablePolicy("public.audit_log", List.of("flag"), List.of(), Optional.of(256), Acceptance.REFUSE);
        String[] rules = {
            "{'object-locator':{'column-name':'flag','schema-name':'public','table-name':'audit[_]log'},"
                    + "'rule-action':'remove-column','rule-id':'5','rule-name':'remove-column-5',"
                    + "'rule-target':'column','rule-type':'transformation'}",
            "{'lob-settings':{'bulk-max-size':256,'mode':'limited'},"
                    + "'object-locator':{'schema-name':'public','table-name':'audit_log'},"
                    + "'rule-id':'6','rule-name':'lob-limit-6','rule-type':'table-settings'}"
        };

        assertThat(made(SampleSources.policies(policy), SampleContracts.auditLog())
                        .write())
                .endsWith("%s]}".formatted(String.join(",", rules)).replace('\'', '"'));
    }

    @Test
    void tellsDmsThatAViewIsOne() {
        TableContract table = SampleContracts.auditLog();
        TableContract view = new TableContract(
                table.id(), 1, table.columns(), List.of(), Map.of("source_kind", TextNode.valueOf("view")));

        assertThat(rules(view).getFirst().at("/object-locator/table-type").asText())
                .isEqualTo("view");
        assertThat(rules(table).getFirst().at("/object-locator/table-type").isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a#b", "a\\b", "a/b", "a-b"})
    void failsOnAColumnThatRulesCannotName(String column) {
        TableContract contract = table("t", List.of(), column(column, "int64", "numeric", false));
        String problem =
                "column '%s' of table 'public.t' must have a name without # \\ / and - to be changed or excluded"
                        .formatted(column);

        assertThat(made(TablePolicies.none(), contract).problems()).containsExactly(problem);
        assertThat(made(
                                SampleSources.policies(SampleSources.excluding("public.t", column)),
                                SampleContracts.table("t", List.of(), column("other", "int64", "bigint", false)))
                        .problems())
                .containsExactly(problem);
    }

    @Test
    void goesByTheTypesOfTheSourcesEngine() {
        TableContract contract = table("t", List.of(), column("N", "decimal128(10,0)", "NUMBER(10)", false));
        TableMappings mappings = new TableMappings(
                List.of(contract), FileLayout.standard(), SampleSources.oracle(), TablePolicies.none());

        assertThat(mappings.write()).doesNotContain("change-data-type");
        assertThat(mappings.problems()).isEmpty();
    }

    @Test
    void warnsOfMappingsThatAreUnusuallyLarge() {
        TableContract[] many = IntStream.range(0, 900)
                .mapToObj(number -> table(
                        "a_table_with_an_unusually_long_name_" + number,
                        List.of(),
                        column("c", "decimal128(20,2)", "numeric", false)))
                .toArray(TableContract[]::new);

        assertThat(made(TablePolicies.none(), many).warning())
                .hasValueSatisfying(warning -> assertThat(warning)
                        .matches("table mappings of 900 tables have [5-9]\\d{5} bytes, more than 500000:"
                                + " split the database in two pipelines"));
        assertThat(made(TablePolicies.none(), SampleContracts.orders()).warning())
                .isEmpty();
    }

    private static String mappings(TableContract... contracts) {
        return made(TablePolicies.none(), contracts).write();
    }

    private static TableMappings made(TablePolicies policies, TableContract... contracts) {
        return new TableMappings(List.of(contracts), FileLayout.standard(), SampleSources.postgres(), policies);
    }

    private static List<JsonNode> rules(TableContract... contracts) {
        return Stream.of(Json.parse(mappings(contracts), "mappings").path("rules"))
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    private static JsonNode lastRule(TableContract contract) {
        return rules(contract).getLast();
    }
}
