package io.sluice.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegacyJsonTest {

    private static final String TABLE = """
            {"name":"CUSTOMERS","database_name":"crm","schema_name":"CRM","description":"Who buys","columns":[
             {"name":"ID","type":"int64","nullable":false},{"name":"SIZE","type":"uint8"},
             {"name":"COUNT","type":"uint32"},{"name":"BIG","type":"uint64"},{"name":"PRICE","type":"decimal128(12,2)"},
             {"name":"NAME","type":"string","description":"Full name","enum":["a"]},{"name":"DAY","type":"date32"},
             {"name":"AT","type":"timestamp(ms)"},{"name":"OK","type":"bool"},{"name":"RAW","type":"binary"}],
             "primary_key":["ID"]}""";

    @Test
    void writesWhatOlderConsumersRead() {
        assertThat(Json.compact(new LegacyJson("scn", LegacyJson.Shape.RAW)
                        .write(ContractJson.read(Json.parse(TABLE, "test"), "test"))))
                .isEqualTo("""
                        {"$schema":"https://moj-analytical-services.github.io/metadata_schema/table/v1.4.0.json",\
                        "name":"customers","description":"Who buys","data_format":"parquet","columns":[\
                        {"name":"op","type":"character","description":"What the change was: I, U or D","nullable":true},\
                        {"name":"extraction_timestamp","type":"character","description":"When the change was extracted","nullable":true},\
                        {"name":"scn","type":"character","description":"Position of the change in the source's log","nullable":true},\
                        {"name":"id","type":"long","description":"","nullable":false},\
                        {"name":"size","type":"int","description":"","nullable":true},\
                        {"name":"count","type":"long","description":"","nullable":true},\
                        {"name":"big","type":"decimal(20,0)","description":"","nullable":true},\
                        {"name":"price","type":"decimal(12,2)","description":"","nullable":true},\
                        {"name":"name","type":"character","description":"Full name","nullable":true,"enum":["a"]},\
                        {"name":"day","type":"date","description":"","nullable":true},\
                        {"name":"at","type":"datetime","description":"","nullable":true},\
                        {"name":"ok","type":"boolean","description":"","nullable":true},\
                        {"name":"raw","type":"binary","description":"","nullable":true}],\
                        "location":"customers/","primary_key":["id"],"partitions":null}""");
    }

    @Test
    void endsWithTheColumnsOfHistoryWhereTheTableIsCurated() {
        assertThat(new LegacyJson("stream_position", LegacyJson.Shape.CURATED)
                        .write(ContractJson.read(Json.parse(TABLE, "test"), "test"))
                        .path("columns")
                        .findValuesAsText("name"))
                .endsWith("raw", "mojap_current_record", "mojap_start_datetime", "mojap_end_datetime");
    }

    @Test
    void keepsNumbersAsTheyAreWritten() {
        String text = "{\"minimum\":1.50,\"maximum\":100,\"other\":0.10}";
        assertThat(Json.compact(Json.parse(text, "test"))).isEqualTo(text);
    }
}
