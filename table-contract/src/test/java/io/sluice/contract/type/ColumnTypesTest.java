package io.sluice.contract.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTypesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int8            | INT32 INT_8                              | tinyint
            int16           | INT32 INT_16                             | smallint
            int32           | INT32                                    | int
            int64           | INT64                                    | bigint
            uint8           | INT32 UINT_8                             | smallint
            uint16          | INT32 UINT_16                            | int
            uint32          | INT32 UINT_32                            | bigint
            uint64          | INT64 UINT_64                            | decimal(20,0)
            float32         | FLOAT                                    | float
            float64         | DOUBLE                                   | double
            decimal128(9,2) | FIXED_LEN_BYTE_ARRAY(4) DECIMAL(9,2)     | decimal(9,2)
            decimal128(28,6)| FIXED_LEN_BYTE_ARRAY(12) DECIMAL(28,6)   | decimal(28,6)
            string          | BYTE_ARRAY UTF8                          | string
            binary          | BYTE_ARRAY                               | binary
            date32          | INT32 DATE                               | date
            time32(ms)      | INT32 TIME_MILLIS                        | int
            timestamp(ms)   | INT64 TIMESTAMP_MILLIS                   | timestamp
            timestamp(us)   | INT64 TIMESTAMP_MICROS                   | timestamp
            bool            | BOOLEAN                                  | boolean
            """)
    void knowsWhatEachTypeIsInAFileAndInTheCatalogue(String name, String parquet, String glue) {
        ColumnType type = ColumnTypes.parse(name);
        assertThat(type).hasToString(name);
        assertThat(type.parquet()).hasToString(parquet);
        assertThat(type.glue()).isEqualTo(glue);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "3,2", "4,2", "9,4", "10,5", "15,7", "18,8", "19,9", "28,12", "38,16"})
    void takesTheFewestBytesForADecimal(int precision, int bytes) {
        assertThat(ParquetType.decimalLength(precision)).isEqualTo(bytes);
    }

    @Test
    void failsOnATypeThatDmsDoesNotWrite() {
        assertThatThrownBy(() -> ColumnTypes.parse("list<string>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type must be one that DMS writes to Parquet but was 'list<string>'");
        assertThatThrownBy(() -> ColumnTypes.parse("decimal128(39,0)"))
                .hasMessage("precision of a decimal must be 1 to 38 but was 39");
        assertThatThrownBy(() -> ColumnTypes.parse("decimal128(5,6)"))
                .hasMessage("scale of a decimal must be 0 to its precision 5 but was 6");
    }
}
