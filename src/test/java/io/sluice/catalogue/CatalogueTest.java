package io.sluice.catalogue;

import static io.sluice.SampleContracts.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.SampleContracts;
import io.sluice.config.Durability;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.naming.Names;
import io.sluice.plan.Recording;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Names NAMES = new Names("shop", "dev");

    private final Recording recording = record(SampleContracts.auditLog(), SampleContracts.orders());

    @Test
    void makesOneTableAContract() {
        assertThat(recording.resources())
                .containsExactly(
                        "aws:glue/catalogDatabase:CatalogDatabase catalogue",
                        "aws:glue/catalogTable:CatalogTable catalogue-public.audit_log",
                        "aws:glue/catalogTable:CatalogTable catalogue-public.orders",
                        "sluice:catalogue:Catalogue catalogue");
        assertThat(recording.inputs("aws:glue/catalogDatabase:CatalogDatabase catalogue"))
                .containsEntry("name", "shop_dev");
        assertThat(recording.resource("aws:glue/catalogDatabase:CatalogDatabase catalogue"))
                .containsEntry("protect", true)
                .containsEntry("retainOnDelete", true);
    }

    @Test
    void showsTheColumnsOfAFileInFileOrderAndLowerCase() {
        assertThat(storage()).containsEntry("location", "s3://lake-1/shop/public/orders/");
        assertThat((List<?>) storage().get("columns"))
                .map(column -> "%s %s".formatted(((Map<?, ?>) column).get("name"), ((Map<?, ?>) column).get("type")))
                .containsExactly(
                        "op string",
                        "extraction_timestamp string",
                        "id bigint",
                        "total decimal(38,10)",
                        "note string",
                        "change_seq string",
                        "stream_position string",
                        "bi_id bigint");
    }

    @Test
    void isAnExternalParquetTable() {
        String format = "org.apache.hadoop.hive.ql.io.parquet.";

        assertThat(orders()).containsEntry("tableType", "EXTERNAL_TABLE").containsEntry("name", "public_orders");
        assertThat(storage())
                .containsEntry("inputFormat", format + "MapredParquetInputFormat")
                .containsEntry("outputFormat", format + "MapredParquetOutputFormat")
                .containsEntry(
                        "serDeInfo",
                        Map.of(
                                "serializationLibrary",
                                format + "serde.ParquetHiveSerDe",
                                "parameters",
                                Map.of("serialization.format", "1")));
    }

    @Test
    void projectsPartitionsAndCarriesWhatCurationReads() {
        assertThat(orders())
                .containsEntry(
                        "partitionKeys",
                        List.of(Map.of("name", "arrived", "type", "date", "comment", "Day on which the file arrived")))
                .containsEntry(
                        "parameters",
                        Map.ofEntries(
                                Map.entry("classification", "parquet"),
                                Map.entry("source_primary_key", "id"),
                                Map.entry("extraction_key", "extraction_timestamp, stream_position"),
                                Map.entry("extraction_timestamp_column_name", "extraction_timestamp"),
                                Map.entry("extraction_operation_column_name", "op"),
                                Map.entry("sluice_change_sequence_column_name", "change_seq"),
                                Map.entry("sluice_schema", "public"),
                                Map.entry("sluice_table", "orders"),
                                Map.entry("sluice_contract_version", "1"),
                                Map.entry("projection.enabled", "true"),
                                Map.entry("projection.arrived.type", "date"),
                                Map.entry("projection.arrived.format", "yyyy-MM-dd"),
                                Map.entry("projection.arrived.range", "2025-01-01,NOW+1DAYS"),
                                Map.entry("projection.arrived.interval", "1"),
                                Map.entry("projection.arrived.interval.unit", "DAYS"),
                                Map.entry(
                                        "storage.location.template",
                                        "s3://lake-1/shop/public/orders/arrived=${arrived}/")));
    }

    @Test
    void saysOfTableAndColumnsWhatTheContractSays() {
        Column id = column("id", "int64", "bigint", false);
        Column described = new Column(
                id.name(), id.type(), true, id.source(), Map.of("description", text("Nummer – fortlaufend")));
        TableContract contract = new TableContract(
                new TableId("shop", "public", "orders"),
                1,
                List.of(described),
                List.of("id"),
                Map.of("description", text("One row an order")));
        Recording own = record(contract);
        Map<String, Object> table = own.inputs("aws:glue/catalogTable:CatalogTable catalogue-public.orders");

        assertThat(table).containsEntry("description", "Every version of the rows of public.orders: One row an order");
        assertThat(table.get("storageDescriptor").toString())
                .contains("{comment=Nummer – fortlaufend, name=id, type=bigint}")
                .contains("{comment=Value before the change, name=bi_id, type=bigint}");
    }

    @Test
    void callsThePositionOfOracleAsOracleDoes() {
        Catalogue.Args args = new Catalogue.Args(
                NAMES,
                Output.of("lake-1"),
                List.of(contract("public", "orders")),
                FileLayout.of(Engine.ORACLE),
                Durability.PROTECTED);
        Recording oracle = Recording.of(context -> new Catalogue(
                "catalogue", args, ComponentResourceOptions.builder().build()));
        Map<String, Object> table = oracle.inputs("aws:glue/catalogTable:CatalogTable catalogue-public.orders");

        assertThat(table.get("parameters").toString()).contains("extraction_key=extraction_timestamp, scn");
        assertThat(table.get("storageDescriptor").toString()).contains("name=scn, type=string");
    }

    private static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }

    @Test
    void failsOnTwoTablesThatGlueCouldNotTellApart() {
        TableContract first = contract("a_b", "c");
        TableContract second = contract("a", "b_c");

        assertThatThrownBy(() -> args(first, second))
                .hasMessage("name of Glue table must be of one contract but 'a_b_c' is of a_b.c and a.b_c");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> storage() {
        return (Map<String, Object>) orders().get("storageDescriptor");
    }

    private Map<String, Object> orders() {
        return recording.inputs("aws:glue/catalogTable:CatalogTable catalogue-public.orders");
    }

    private static Recording record(TableContract... contracts) {
        return Recording.of(context -> new Catalogue(
                "catalogue", args(contracts), ComponentResourceOptions.builder().build()));
    }

    private static Catalogue.Args args(TableContract... contracts) {
        return new Catalogue.Args(
                NAMES, Output.of("lake-1"), List.of(contracts), FileLayout.standard(), Durability.PROTECTED);
    }

    private static TableContract contract(String schema, String table) {
        return new TableContract(
                new TableId("shop", schema, table),
                1,
                List.of(column("id", "int64", "bigint", false)),
                List.of("id"),
                Map.of());
    }
}
