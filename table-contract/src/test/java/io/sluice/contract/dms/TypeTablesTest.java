package io.sluice.contract.dms;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.dms.OracleOptions.ZonedTimestamps;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every type that AWS documents for each engine: what a contract asks of a file, and what is lost.
///
/// That DMS does as documented cannot be shown here.
class TypeTablesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER                            | NUMERIC  | decimal128(38,10) | DigitsRounded
            NUMBER(1)                         | INT1     | int8              |
            NUMBER(2)                         | INT1     | int8              |
            NUMBER(3)                         | INT2     | int16             |
            NUMBER(4,0)                       | INT2     | int16             |
            NUMBER(5)                         | INT4     | int32             |
            NUMBER(9)                         | INT4     | int32             |
            NUMBER(10)                        | NUMERIC  | decimal128(10,0)  |
            NUMBER(38,0)                      | NUMERIC  | decimal128(38,0)  |
            NUMBER(*,0)                       | NUMERIC  | decimal128(38,0)  |
            INTEGER                           | NUMERIC  | decimal128(38,0)  |
            NUMBER(12,2)                      | NUMERIC  | decimal128(12,2)  |
            NUMBER(5,-2)                      | REAL8    | float64           | MadeApproximate
            NUMBER(2,5)                       | NUMERIC  | decimal128(5,5)   | Undocumented
            FLOAT(24)                         | REAL4    | float32           |
            FLOAT(53)                         | REAL8    | float64           |
            FLOAT(126)                        | REAL8    | float64           | MadeApproximate
            REAL                              | REAL8    | float64           | MadeApproximate
            BINARY_FLOAT                      | REAL4    | float32           |
            BINARY_DOUBLE                     | REAL8    | float64           |
            DATE                              | DATETIME | timestamp(ms)     |
            TIMESTAMP(3)                      | DATETIME | timestamp(ms)     |
            TIMESTAMP(6)                      | DATETIME | timestamp(ms)     | FractionCut
            TIMESTAMP(6) WITH TIME ZONE       | STRING   | string            |
            TIMESTAMP(6) WITH LOCAL TIME ZONE | STRING   | string            |
            INTERVAL DAY(2) TO SECOND(6)      | STRING   | string            |
            INTERVAL YEAR(2) TO MONTH         | STRING   | string            |
            CHAR(3)                           | STRING   | string            |
            VARCHAR2(4000 BYTE)               | STRING   | string            |
            VARCHAR2(32767)                   | CLOB     | string            | CutAtLobLimit
            NCHAR(3)                          | WSTRING  | string            |
            NVARCHAR2(20)                     | WSTRING  | string            |
            NVARCHAR2(4001)                   | NCLOB    | string            | CutAtLobLimit
            RAW(16)                           | BYTES    | binary            |
            LONG RAW                          | BLOB     | binary            | CutAtLobLimit
            BLOB                              | BLOB     | binary            | CutAtLobLimit
            CLOB                              | CLOB     | string            | CutAtLobLimit
            LONG                              | CLOB     | string            | CutAtLobLimit
            XMLTYPE                           | CLOB     | string            | CutAtLobLimit
            NCLOB                             | NCLOB    | string            | CutAtLobLimit
            BFILE                             | STRING   | string            | ArrivesNull
            ROWID                             | STRING   | string            | ArrivesNull
            UROWID(4000)                      | STRING   | string            | ArrivesNull
            REF                               | STRING   | string            | ArrivesNull
            ANYDATA                           | STRING   | string            | ArrivesNull
            VARRAY                            | STRING   | string            | ArrivesNull
            MDSYS.SDO_GEOMETRY                | STRING   | string            | ArrivesNull
            JSON                              | STRING   | string            | Undocumented
            """)
    void oracle(String declared, DmsType dms, String contract, String losses) {
        assertTranslated(Engine.ORACLE, declared, dms, contract, losses);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            smallint                    | INT2     | int16            |
            integer                     | INT4     | int32            |
            bigint                      | INT8     | int64            |
            numeric(12,2)               | NUMERIC  | decimal128(12,2) |
            numeric                     | NUMERIC  | decimal128(28,6) | DigitsRounded
            numeric(40,2)               | STRING   | string           | WrittenAsText
            money                       | NUMERIC  | decimal128(38,4) |
            real                        | REAL4    | float32          |
            double precision            | REAL8    | float64          |
            character(3)                | WSTRING  | string           |
            character varying(20)       | WSTRING  | string           |
            text                        | NCLOB    | string           | CutAtLobLimit
            citext                      | NCLOB    | string           | CutAtLobLimit
            json                        | NCLOB    | string           | CutAtLobLimit
            jsonb                       | NCLOB    | string           | CutAtLobLimit
            hstore                      | NCLOB    | string           | CutAtLobLimit
            text[]                      | NCLOB    | string           | CutAtLobLimit
            xml                         | CLOB     | string           | CutAtLobLimit
            tsvector                    | CLOB     | string           | CutAtLobLimit
            tsquery                     | CLOB     | string           | CutAtLobLimit
            bytea                       | BLOB     | binary           | CutAtLobLimit
            timestamp without time zone | DATETIME | timestamp(ms)    | FractionCut
            timestamp(3) with time zone | DATETIME | timestamp(ms)    |
            date                        | DATE     | date32           |
            time(3) without time zone   | TIME     | time32(ms)       |
            time(0) with time zone      | TIME     | time32(ms)       | ZoneDropped
            time with time zone         | TIME     | time32(ms)       | FractionCut ZoneDropped
            interval                    | STRING   | string           |
            boolean                     | BOOLEAN  | string           |
            uuid                        | STRING   | string           |
            inet                        | STRING   | string           |
            cidr                        | STRING   | string           |
            macaddr                     | STRING   | string           |
            bit(8)                      | STRING   | string           |
            sales.order_status          | STRING   | string           |
            point                       | STRING   | string           |
            daterange                   | STRING   | string           |
            oid                         | STRING   | string           | NotMigrated
            ext.citext                  | NCLOB    | string           | CutAtLobLimit
            "My Ext".hstore             | NCLOB    | string           | CutAtLobLimit
            ext.lo                      | STRING   | string           | NotMigrated
            numeric(5,-2)               | STRING   | string           | Undocumented
            numeric(2,5)                | STRING   | string           | Undocumented
            macaddr8                    | STRING   | string           | Undocumented
            name                        | STRING   | string           | Undocumented
            pg_lsn                      | STRING   | string           | Undocumented
            "char"                      | STRING   | string           | Undocumented
            ext.geometry(Point,4326)    | STRING   | string           | Undocumented
            vector(3)                   | STRING   | string           | Undocumented
            """)
    void postgres(String declared, DmsType dms, String contract, String losses) {
        assertTranslated(Engine.POSTGRES, declared, dms, contract, losses);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            tinyint(4)            | INT1     | int8             |
            tinyint(1)            | INT1     | int8             |
            tinyint(3) unsigned   | UINT1    | uint8            |
            smallint              | INT2     | int16            |
            smallint unsigned     | UINT2    | uint16           |
            mediumint             | INT4     | int32            |
            mediumint unsigned    | UINT4    | uint32           |
            int                   | INT4     | int32            |
            int(10) unsigned      | UINT4    | uint32           |
            int(10) unsigned zerofill | UINT4 | uint32          |
            bigint                | INT8     | int64            |
            bigint unsigned       | UINT8    | uint64           |
            decimal(10,2)         | NUMERIC  | decimal128(10,2) |
            decimal(10,2) unsigned | NUMERIC | decimal128(10,2) |
            decimal(65,30)        | STRING   | string           | WrittenAsText
            float                 | REAL8    | float64          |
            double unsigned       | REAL8    | float64          |
            bit(1)                | BOOLEAN  | bool             |
            bit(8)                | BYTES    | binary           | Undocumented
            bit(64)               | BYTES    | binary           |
            date                  | DATE     | date32           |
            datetime              | DATETIME | timestamp(ms)    |
            datetime(6)           | DATETIME | timestamp(ms)    | FractionCut
            timestamp             | DATETIME | timestamp(ms)    |
            time                  | STRING   | string           |
            year(4)               | INT2     | int16            |
            char(3)               | WSTRING  | string           |
            varchar(255)          | WSTRING  | string           |
            tinytext              | WSTRING  | string           |
            text                  | WSTRING  | string           |
            mediumtext            | NCLOB    | string           | CutAtLobLimit
            longtext              | NCLOB    | string           | CutAtLobLimit
            binary(16)            | BYTES    | binary           |
            varbinary(16)         | BYTES    | binary           |
            tinyblob              | BYTES    | binary           |
            blob                  | BYTES    | binary           |
            mediumblob            | BLOB     | binary           | CutAtLobLimit
            longblob              | BLOB     | binary           | CutAtLobLimit
            enum('a','b,c','(d)') | WSTRING  | string           |
            set('a','b')          | WSTRING  | string           |
            json                  | CLOB     | string           | CutAtLobLimit
            geometry              | BLOB     | binary           | CutAtLobLimit
            multipolygon          | BLOB     | binary           | CutAtLobLimit
            """)
    void mySql(String declared, DmsType dms, String contract, String losses) {
        assertTranslated(Engine.MYSQL, declared, dms, contract, losses);
        assertTranslated(Engine.MARIADB, declared, dms, contract, losses);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uuid      | STRING | string | Undocumented
            inet4     | STRING | string | Undocumented
            inet6     | STRING | string | Undocumented
            """)
    void mariaDbAlone(String declared, DmsType dms, String contract, String losses) {
        assertTranslated(Engine.MARIADB, declared, dms, contract, losses);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bigint            | INT8     | int64            |
            int               | INT4     | int32            |
            smallint          | INT2     | int16            |
            tinyint           | UINT1    | uint8            |
            bit               | BOOLEAN  | bool             |
            decimal(12,2)     | NUMERIC  | decimal128(12,2) |
            numeric(38,0)     | NUMERIC  | decimal128(38,0) |
            money             | NUMERIC  | decimal128(19,4) |
            smallmoney        | NUMERIC  | decimal128(10,4) |
            real              | REAL4    | float32          |
            float             | REAL8    | float64          |
            float(24)         | REAL4    | float32          |
            datetime          | DATETIME | timestamp(ms)    |
            smalldatetime     | DATETIME | timestamp(ms)    |
            datetime2(3)      | DATETIME | timestamp(ms)    |
            datetime2(7)      | DATETIME | timestamp(ms)    | FractionCut
            date              | DATE     | date32           |
            time(7)           | TIME     | time32(ms)       | FractionCut
            datetimeoffset(7) | WSTRING  | string           |
            char(3)           | STRING   | string           |
            varchar(50)       | STRING   | string           |
            varchar(max)      | CLOB     | string           | CutAtLobLimit
            text              | CLOB     | string           | CutAtLobLimit
            nchar(3)          | WSTRING  | string           |
            nvarchar(50)      | WSTRING  | string           |
            nvarchar(max)     | NCLOB    | string           | CutAtLobLimit
            ntext             | NCLOB    | string           | CutAtLobLimit
            xml               | NCLOB    | string           | CutAtLobLimit
            binary(8)         | BYTES    | binary           |
            varbinary(50)     | BYTES    | binary           |
            varbinary(max)    | BLOB     | binary           | CutAtLobLimit
            image             | BLOB     | binary           | CutAtLobLimit
            timestamp         | BYTES    | binary           |
            rowversion        | BYTES    | binary           |
            uniqueidentifier  | STRING   | string           |
            hierarchyid       | WSTRING  | string           |
            sysname           | WSTRING  | string           |
            geometry          | CLOB     | string           | CutAtLobLimit
            geography         | CLOB     | string           | CutAtLobLimit
            cursor            | STRING   | string           | NotMigrated
            sql_variant       | STRING   | string           | NotMigrated
            table             | STRING   | string           | NotMigrated
            vector(3)         | STRING   | string           | Undocumented
            """)
    void sqlServer(String declared, DmsType dms, String contract, String losses) {
        assertTranslated(Engine.SQLSERVER, declared, dms, contract, losses);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4  | NUMERIC | decimal128(38,4) | DigitsRounded
            -1 | REAL8   | float64          | MadeApproximate
            -2 | STRING  | string           |
            """)
    void oracleNumbersFollowTheEndpointsScale(int scale, DmsType dms, String contract, String losses) {
        OracleOptions oracle = new OracleOptions(scale, ZonedTimestamps.AS_TEXT);
        assertTranslated(Engine.ORACLE, "NUMBER", dms, contract, losses, options(oracle));
    }

    @Test
    void oracleZonesFollowTheEndpoint() {
        EndpointOptions options = options(new OracleOptions(10, ZonedTimestamps.AS_UTC));
        assertTranslated(
                Engine.ORACLE,
                "TIMESTAMP(3) WITH TIME ZONE",
                DmsType.DATETIME,
                "timestamp(ms)",
                "ZoneDropped",
                options);
    }

    @Test
    void knowsEachEngineByTheNameThatStacksUse() {
        for (Engine engine : Engine.values()) {
            assertThat(Engine.named(engine.configName())).contains(engine);
        }
        assertThat(Engine.named("db2")).isEmpty();
    }

    private static EndpointOptions options(OracleOptions oracle) {
        return EndpointOptions.standard(Engine.ORACLE).with(oracle);
    }

    private static void assertTranslated(Engine engine, String declared, DmsType dms, String contract, String losses) {
        assertTranslated(engine, declared, dms, contract, losses, EndpointOptions.standard(engine));
    }

    private static void assertTranslated(
            Engine engine, String declared, DmsType dms, String contract, String losses, EndpointOptions options) {
        Translation translation = engine.translate(declared, options);
        assertThat(translation.column().type()).isEqualTo(dms);
        assertThat(translation.column().columnType(options)).hasToString(contract);
        assertThat(names(translation.losses())).isEqualTo(losses == null ? "" : losses);
    }

    private static String names(List<Loss> losses) {
        return losses.stream().map(loss -> loss.getClass().getSimpleName()).collect(Collectors.joining(" "));
    }
}
