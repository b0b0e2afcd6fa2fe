package io.sluice.replication.mapping;

import static io.sluice.SampleContracts.column;
import static io.sluice.SampleContracts.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.SampleContracts;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.type.ColumnTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

        assertThatThrownBy(() -> mappings(contract))
                .hasMessage("type of column 'c' in contract 'public.t' must be string, because DMS cannot change it,"
                        + " but was int64");
    }

    @Test
    void failsOnATimestampInAUnitThatTheEndpointDoesNotWrite() {
        TableContract contract =
                table("t", List.of(), column("c", "timestamp(us)", "timestamp without time zone", false));

        assertThatThrownBy(() -> mappings(contract))
                .hasMessage("type of column 'c' in contract 'public.t' must be timestamp(ms), because DMS cannot change"
                        + " it, but was timestamp(us)");
    }

    @Test
    void failsOnATaskWithoutTables() {
        assertThatThrownBy(() -> new TableMappings(List.of(), FileLayout.standard()))
                .hasMessage("contracts of a task must be 1 or more but was []");
    }

    private static String mappings(TableContract... contracts) {
        return new TableMappings(List.of(contracts), FileLayout.standard()).write();
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
