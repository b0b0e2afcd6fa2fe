package io.sluice.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.dms.TableKey;
import io.sluice.contract.dms.TableKind;
import io.sluice.metadata.catalogue.Catalogue;
import io.sluice.metadata.catalogue.JdbcCatalogue;
import io.sluice.metadata.support.RecordedCatalogue;
import io.sluice.metadata.support.VendorCatalogue;
import io.sluice.metadata.support.VendorFunctions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Extraction from engines that cannot be started here: the queries for Oracle and SQL Server run on another engine, on
/// views with the columns and the values that the vendors document; MySQL's answers are recorded.
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RecordedExtractorTest {

    @Test
    void oracle() throws Exception {
        Extraction extraction = oracleExtraction();
        Map<String, TableContract> tables = byName(extraction);

        assertThat(tables.keySet())
                .containsExactly(
                        "ERP.CLOSED",
                        "ERP.EVERYTHING",
                        "ERP.Mixed Case",
                        "ERP.PARTED",
                        "ERP.SHOWN",
                        "ERP.SUMMED",
                        "OTHER.EVERYTHING");
        assertThat(extraction.problems())
                .containsExactly(
                        "table 'ERP.CLOSED' must be readable but the user has no privilege on it: GRANT SELECT");
        assertThat(types(tables.get("ERP.EVERYTHING"))).isEqualTo("""
                ID NUMBER(10) decimal128(10,0)
                TINY NUMBER(2) int8
                SMALL NUMBER(4) int16
                MIDDLE NUMBER(9) int32
                WHOLE NUMBER(38) decimal128(38,0)
                FREE NUMBER decimal128(38,10)
                PRICE NUMBER(12,2) decimal128(12,2)
                ROUNDED NUMBER(8,-2) float64
                F_SINGLE FLOAT(24) float32
                F_REAL FLOAT(63) float64
                F_FULL FLOAT(126) float64
                B_FLOAT BINARY_FLOAT float32
                B_DOUBLE BINARY_DOUBLE float64
                C CHAR(3) string
                V VARCHAR2(20) string
                NC NCHAR(3) string
                NV NVARCHAR2(20) string
                D DATE timestamp(ms)
                TS TIMESTAMP(6) timestamp(ms)
                TSZ TIMESTAMP(6) WITH TIME ZONE string
                TSL TIMESTAMP(3) WITH LOCAL TIME ZONE string
                IY INTERVAL YEAR(2) TO MONTH string
                IDS INTERVAL DAY(2) TO SECOND(6) string
                R RAW(16) binary
                LR LONG string
                CL CLOB string
                NCL NCLOB string
                BL BLOB binary
                BF BFILE string
                RI ROWID string
                UR UROWID(4000) string
                X XMLTYPE string
                PLACE PLACE_T string
                """);
        assertThat(other(tables.get("ERP.EVERYTHING"), "PRICE"))
                .isEqualTo("{minimum=0, maximum=100, limits_from_source=[\"minimum\",\"maximum\"]}");
        assertThat(tables.get("ERP.Mixed Case").primaryKey()).containsExactly("Key Part");
        assertThat(other(tables.get("ERP.Mixed Case"), "status"))
                .isEqualTo("{enum=[\"A\",\"B\"], limits_from_source=[\"enum\"]}");
        assertThat(other(tables.get("ERP.Mixed Case"), "ANY_CASE")).isEqualTo("{}");
        assertThat(other(tables.get("ERP.Mixed Case"), "LISTED")).isEqualTo("{}");
        assertThat(other(tables.get("ERP.EVERYTHING"), "TINY")).isEqualTo("{}");
        assertThat(tables.get("ERP.EVERYTHING").other().get("description").asText())
                .isEqualTo("Alles über alles");
        assertThat(other(tables.get("ERP.EVERYTHING"), "ID")).isEqualTo("{description=\"première\"}");
        assertThat(tables.get("ERP.PARTED").hasKey()).isTrue();
        assertThat(other(tables.get("ERP.Mixed Case"), "PARENT"))
                .isEqualTo("{foreign_key=[{\"table\":\"ERP.EVERYTHING\",\"columns\":[\"ID\"]}]}");
        for (String view : List.of("ERP.SUMMED", "ERP.SHOWN")) {
            assertThat(TableKind.of(tables.get(view))).isEqualTo(TableKind.VIEW);
        }
        assertThat(TableKey.index(tables.get("OTHER.EVERYTHING"))).contains("BY_CODE");
    }

    @Test
    void sqlServer() throws Exception {
        Extraction extraction = sqlServerExtraction();
        Map<String, TableContract> tables = byName(extraction);

        assertThat(tables.keySet())
                .containsExactly(
                        "dbo.Mixed Case",
                        "dbo.closed",
                        "dbo.everything",
                        "dbo.indexed",
                        "dbo.shown",
                        "sales.everything");
        assertThat(extraction.problems())
                .containsExactly(
                        "table 'dbo.closed' must be readable but the user has no privilege on it: GRANT SELECT");
        assertThat(tables.get("dbo.everything").primaryKey()).containsExactly("id");
        assertThat(tables.get("dbo.everything").other().get("description").asText())
                .isEqualTo("Alles über alles");
        assertThat(other(tables.get("dbo.everything"), "id")).isEqualTo("{description=\"première\"}");
        assertThat(tables.get("dbo.indexed").other().get(TableKind.PROPERTY).asText())
                .isEqualTo("materialised view");
        assertThat(tables.get("dbo.shown").other().get(TableKind.PROPERTY).asText())
                .isEqualTo("view");
        assertThat(types(tables.get("dbo.everything"))).isEqualTo("""
                id bigint int64
                a int int32
                b smallint int16
                c tinyint uint8
                d bit bool
                e decimal(12,2) decimal128(12,2)
                f numeric(38,10) decimal128(38,10)
                g money decimal128(19,4)
                h smallmoney decimal128(10,4)
                i float float64
                j real float32
                k date date32
                l datetime timestamp(ms)
                m datetime2(7) timestamp(ms)
                n smalldatetime timestamp(ms)
                o datetimeoffset(7) string
                p time(7) time32(ms)
                q char(3) string
                r varchar(20) string
                s varchar(max) string
                t text string
                u nchar(3) string
                v nvarchar(20) string
                w nvarchar(max) string
                x ntext string
                y binary(4) binary
                z varbinary(16) binary
                aa varbinary(max) binary
                ab image binary
                ac timestamp binary
                ad uniqueidentifier string
                ae xml string
                af hierarchyid string
                ag geometry string
                ah geography string
                ai sql_variant string
                aj nvarchar(50) string
                ak nvarchar(128) string
                """);
        assertThat(other(tables.get("dbo.everything"), "e"))
                .isEqualTo("{minimum=0, maximum=100, limits_from_source=[\"minimum\",\"maximum\"]}");
        for (String column : List.of("a", "b", "c", "d", "k", "r")) {
            assertThat(other(tables.get("dbo.everything"), column)).isEqualTo("{}");
        }
        assertThat(other(tables.get("dbo.Mixed Case"), "status"))
                .isEqualTo("{enum=[\"B\",\"A\"], limits_from_source=[\"enum\"]}");
        assertThat(other(tables.get("dbo.Mixed Case"), "parent"))
                .isEqualTo("{foreign_key=[{\"table\":\"dbo.everything\",\"columns\":[\"id\"]}]}");
        assertThat(TableKey.index(tables.get("sales.everything"))).contains("by_code");
    }

    @Test
    void mySql() throws SQLException {
        Map<String, TableContract> tables = byName(extraction(Engine.MYSQL, new RecordedCatalogue("mysql")));

        assertThat(tables.keySet()).containsExactly("other.everything", "shop.everything", "shop.shown");
        TableContract everything = tables.get("shop.everything");
        assertThat(types(everything))
                .startsWith("c0 tinyint int8\nc1 tinyint(1) int8\nc2 smallint unsigned uint16\n")
                .contains(
                        "c4 int unsigned uint32\n",
                        "c11 bit(1) bool\n",
                        "c32 json string\n",
                        "c34 geomcollection binary\n");
        assertThat(other(everything, "c3"))
                .isEqualTo("{minimum=0, maximum=100, limits_from_source=[\"minimum\",\"maximum\"]}");
        assertThat(other(everything, "c19")).doesNotContain("enum");
        assertThat(other(everything, "c18")).isEqualTo("{enum=[\"A\",\"it's\"], limits_from_source=[\"enum\"]}");
        assertThat(other(everything, "c30")).isEqualTo("{enum=[\"it's\",\"b,c\"], limits_from_source=[\"enum\"]}");
        assertThat(other(everything, "c19"))
                .isEqualTo("{foreign_key=[{\"table\":\"other.everything\",\"columns\":[\"code\"]}]}");
        assertThat(everything.primaryKey()).containsExactly("c0");
        assertThat(TableKey.index(tables.get("other.everything"))).contains("by_code");
    }

    private static String types(TableContract table) {
        StringBuilder types = new StringBuilder();
        table.columns()
                .forEach(column -> types.append("%s %s %s\n"
                        .formatted(
                                column.name(),
                                column.source().map(Column.Source::type).orElseThrow(),
                                column.type())));
        return types.toString();
    }

    private static String other(TableContract table, String column) {
        return table.column(column).map(Column::other).orElseThrow().toString();
    }

    private static Extraction oracleExtraction() throws SQLException, IOException {
        try (VendorCatalogue catalogue = VendorCatalogue.oracle().run("oracle-tables")) {
            return extraction(Engine.ORACLE, new JdbcCatalogue(catalogue.connection(), Engine.ORACLE));
        }
    }

    private static Extraction sqlServerExtraction() throws SQLException, IOException {
        try (VendorCatalogue catalogue = VendorCatalogue.sqlServer().run("sqlserver-tables")) {
            VendorFunctions.grant(
                    "SELECT [dbo].[everything]",
                    "SELECT [dbo].[Mixed Case]",
                    "SELECT [dbo].[shown]",
                    "SELECT [dbo].[indexed]",
                    "SELECT [sales].[everything]");
            return extraction(Engine.SQLSERVER, new JdbcCatalogue(catalogue.connection(), Engine.SQLSERVER));
        }
    }

    private static Extraction extraction(Engine engine, Catalogue catalogue) throws SQLException {
        return new Extractor("erp", engine, EndpointOptions.standard(engine))
                .extract(catalogue, TableSelection.everything());
    }

    private static Map<String, TableContract> byName(Extraction extraction) {
        Map<String, TableContract> tables = new TreeMap<>();
        extraction.contracts().forEach(contract -> tables.put(contract.id().qualifiedName(), contract));
        return tables;
    }
}
