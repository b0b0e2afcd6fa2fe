package io.sluice.contract.dms;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.dms.EndpointOptions.Booleans;
import io.sluice.contract.dms.PostgresTypes.Kind;
import io.sluice.contract.type.TimestampUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresTypesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            smallint                    | b | INT2     | int16
            integer                     | b | INT4     | int32
            bigint                      | b | INT8     | int64
            numeric(12,2)               | b | NUMERIC  | decimal128(12,2)
            numeric                     | b | NUMERIC  | decimal128(28,6)
            numeric(40,2)               | b | STRING   | string
            numeric(5,-2)               | b | STRING   | string
            money                       | b | NUMERIC  | decimal128(38,4)
            real                        | b | REAL4    | float32
            double precision            | b | REAL8    | float64
            character(3)                | b | WSTRING  | string
            character varying(20)       | b | WSTRING  | string
            character varying           | b | WSTRING  | string
            text                        | b | NCLOB    | string
            json                        | b | NCLOB    | string
            jsonb                       | b | NCLOB    | string
            text[]                      | b | NCLOB    | string
            xml                         | b | CLOB     | string
            bytea                       | b | BLOB     | binary
            timestamp without time zone | b | DATETIME | timestamp(ms)
            timestamp(3) with time zone | b | DATETIME | timestamp(ms)
            date                        | b | DATE     | date32
            time without time zone      | b | TIME     | time32(ms)
            time with time zone         | b | TIME     | time32(ms)
            interval                    | b | STRING   | string
            boolean                     | b | BOOLEAN  | string
            uuid                        | b | STRING   | string
            inet                        | b | STRING   | string
            sales.order_status          | e | STRING   | string
            sales.point3                | c | NCLOB    | string
            daterange                   | r | STRING   | string
            bit(8)                      | b | STRING   | string
            """)
    void makesOfEachTypeWhatAwsDocuments(String declared, String kind, DmsType dms, String contract) {
        DmsColumn column = PostgresTypes.of(declared, Kind.of(kind));
        assertThat(column.type()).isEqualTo(dms);
        assertThat(column.columnType(EndpointOptions.standard())).hasToString(contract);
    }

    @Test
    void followsTheEndpointSettings() {
        EndpointOptions options = new EndpointOptions(Booleans.AS_BOOLEAN, TimestampUnit.MICROS);
        assertThat(PostgresTypes.of("boolean", Kind.BASE).columnType(options)).hasToString("bool");
        assertThat(PostgresTypes.of("timestamp without time zone", Kind.BASE).columnType(options))
                .hasToString("timestamp(us)");
    }
}
