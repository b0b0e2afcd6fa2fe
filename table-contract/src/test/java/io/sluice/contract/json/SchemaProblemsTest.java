package io.sluice.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class SchemaProblemsTest {

    @Test
    void takesATableOfEveryPropertyAndUnknownOnes() {
        assertThat(SchemaProblems.of(Json.parse("""
                {"name":"t","mine":{"x":1},"glue_table_properties":{"a":"b"},"columns":[
                 {"name":"a","type":"int32","nullable":false,"minimum":0.5,"maximum":null,"mine":[]},
                 {"name":"b","type_category":"string"},
                 {"name":"c","type":"large_list<struct<a:int8>>","foreign_key":[{"table":"u","columns":["x"]}]}],
                 "primary_key":["a"]}""", "test"))).isEmpty();
    }

    @Test
    void listsEveryProblemByJsonPointer() {
        assertThat(SchemaProblems.of(Json.parse("""
                {"contract_version":0,"sensitive":"no","primary_key":["a","a"],"source_kind":"index",
                 "glue_table_properties":{"a/b":1},"columns":[
                 {"name":"","type":"number"},{"type":"int32","foreign_key":[{"table":"u"}]},{"name":"c"},7]}""", "test")))
                .containsExactly(
                        "/name must be given but is missing",
                        "/contract_version must be at least 1 but was 0",
                        "/sensitive must be of type boolean but was \"no\"",
                        "/primary_key/1 must be there once but is \"a\" again",
                        "/source_kind must be one of [\"table\", \"view\", \"materialised view\"] but was \"index\"",
                        "/glue_table_properties/a~1b must be of type string but was 1",
                        "/columns/0/name must not be empty",
                        "/columns/0/type must be a type of the metadata form but was \"number\"",
                        "/columns/1/name must be given but is missing",
                        "/columns/1/foreign_key/0/columns must be given but is missing",
                        "/columns/2 must have type or type_category but has neither",
                        "/columns/3 must be of type object but was 7");
        assertThat(SchemaProblems.of(Json.parse("[]", "test"))).containsExactly("/ must be of type object but was []");
    }

    @Test
    void knowsEveryKeywordOfTheSchema() {
        assertKnown(SchemaProblems.TABLE);
    }

    private static void assertKnown(JsonNode schema) {
        schema.fieldNames()
                .forEachRemaining(keyword -> assertThat(SchemaProblems.KEYWORDS).contains(keyword));
        schema.path("properties").forEach(SchemaProblemsTest::assertKnown);
        schema.path("anyOf").forEach(SchemaProblemsTest::assertKnown);
        for (String inner : new String[] {"items", "additionalProperties", "propertyNames"}) {
            if (schema.has(inner)) {
                assertKnown(schema.get(inner));
            }
        }
    }
}
