package io.sluice.validator.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.type.ParquetType;
import io.sluice.contract.type.ParquetType.Converted;
import io.sluice.contract.type.ParquetType.Physical;
import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.SchemaElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that parquet-java wrote, and files whose footers carry annotations as DMS writes them.

class FooterReaderTest {

    @Test
    void readsRowsRowGroupsAndColumns() throws InvalidParquetException {
        ParquetFooter footer = read(ParquetFiles.write("required binary Op (UTF8); optional int64 id;", 5));
        assertThat(footer)
                .isEqualTo(new ParquetFooter(
                        5,
                        1,
                        List.of(
                                new ParquetColumn(
                                        "Op",
                                        Repetition.REQUIRED,
                                        declared(ParquetType.of(Physical.BYTE_ARRAY, Converted.UTF8))),
                                new ParquetColumn(
                                        "id", Repetition.OPTIONAL, declared(ParquetType.plain(Physical.INT64))))));
    }

    @Test
    void addsUpRowGroups() throws InvalidParquetException {
        ParquetFooter footer = read(ParquetFiles.write("required int64 id;", 1_000, 1_000));
        assertThat(footer.rows()).isEqualTo(1_000);
        assertThat(footer.rowGroups()).isGreaterThan(1);
    }

    @Test
    void readsAFileWithoutRows() throws InvalidParquetException {
        assertThat(read(ParquetFiles.write("required int64 id;", 0)).rows()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            boolean c;                                      | BOOLEAN
            int32 c;                                        | INT32
            int32 c (INT_8);                                | INT32 INT_8
            int32 c (INT_16);                               | INT32 INT_16
            int32 c (INT_32);                               | INT32
            int32 c (UINT_32);                              | INT32 UINT_32
            int64 c (INT_64);                               | INT64
            int64 c (UINT_64);                              | INT64 UINT_64
            int32 c (DATE);                                 | INT32 DATE
            int32 c (TIME_MILLIS);                          | INT32 TIME_MILLIS
            int64 c (TIMESTAMP_MILLIS);                     | INT64 TIMESTAMP_MILLIS
            int64 c (TIMESTAMP_MICROS);                     | INT64 TIMESTAMP_MICROS
            int64 c (TIMESTAMP(NANOS,true));                | INT64 TIMESTAMP(NANOS)
            int64 c (TIMESTAMP(MILLIS,false));              | INT64 TIMESTAMP(MILLIS, local)
            int96 c;                                        | INT96
            float c;                                        | FLOAT
            double c;                                       | DOUBLE
            binary c;                                       | BYTE_ARRAY
            binary c (UTF8);                                | BYTE_ARRAY UTF8
            binary c (JSON);                                | BYTE_ARRAY JSON
            fixed_len_byte_array(16) c;                     | FIXED_LEN_BYTE_ARRAY(16)
            fixed_len_byte_array(16) c (UUID);              | FIXED_LEN_BYTE_ARRAY(16) UUID
            fixed_len_byte_array(7) c (DECIMAL(15,2));      | FIXED_LEN_BYTE_ARRAY(7) DECIMAL(15,2)
            int64 c (DECIMAL(15,2));                        | INT64 DECIMAL(15,2)
            """)
    void readsEachType(String declaration, String expected) throws InvalidParquetException {
        assertThat(read(ParquetFiles.write("optional " + declaration, 1)).columns())
                .extracting(column -> column.type().toString())
                .containsExactly(expected);
    }

    @Test
    void readsLegacyAnnotationsAloneAsDmsWritesThem() throws InvalidParquetException {
        byte[] both = ParquetFiles.of(Orders.contract(), 2);
        byte[] legacy =
                ParquetFiles.withFooter(both, footer -> footer.getSchema().forEach(SchemaElement::unsetLogicalType));
        assertThat(read(legacy)).isEqualTo(read(both));
    }

    @Test
    void readsLogicalAnnotationsAlone() throws InvalidParquetException {
        byte[] both = ParquetFiles.of(Orders.contract(), 2);
        byte[] logical = ParquetFiles.withFooter(
                both,
                footer -> footer.getSchema().forEach(element -> {
                    element.unsetConverted_type();
                    element.unsetPrecision();
                    element.unsetScale();
                }));
        assertThat(read(logical)).isEqualTo(read(both));
    }

    @Test
    void failsOnEveryTruncation() {
        byte[] file = ParquetFiles.of(Orders.contract(), 1);
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(InvalidParquetException.class);
        }
    }

    private static ParquetFooter read(byte[] bytes) throws InvalidParquetException {
        return new MemoryFile(bytes).footer();
    }

    private static DeclaredType declared(ParquetType type) {
        return new DeclaredType(type, java.util.Optional.empty());
    }
}
