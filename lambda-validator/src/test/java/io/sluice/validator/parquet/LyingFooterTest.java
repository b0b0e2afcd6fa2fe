package io.sluice.validator.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.parquet.format.AesGcmV1;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.EncryptionAlgorithm;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Well-formed footers whose schema or counts contradict each other.
class LyingFooterTest {

    private static final byte[] GOOD = ParquetFiles.of(Orders.contract(), 3);

    private static Stream<Arguments> lies() {
        return Stream.of(
                lie("rows", footer -> footer.setNum_rows(4), "row groups must hold the file's 4 rows but hold 3"),
                lie(
                        "negative rows",
                        footer -> footer.setNum_rows(-1),
                        "footer must have version, schema, rows and row groups"),
                lie(
                        "signed footer",
                        footer -> footer.setEncryption_algorithm(EncryptionAlgorithm.AES_GCM_V1(new AesGcmV1())),
                        "file must not be encrypted but its footer is signed"),
                lie(
                        "no columns",
                        footer -> footer.setSchema(footer.getSchema().subList(0, 1)),
                        "schema must hold the 8 columns its root announces but holds 0"),
                lie(
                        "one column hidden from the root",
                        footer -> footer.getSchema().getFirst().setNum_children(7),
                        "schema must hold the 7 columns its root announces but holds 8"),
                lie(
                        "a group",
                        footer -> footer.getSchema().get(3).setNum_children(1),
                        "schema must be flat but 'id' is a group of 1"),
                lie(
                        "no type",
                        footer -> footer.getSchema().get(3).unsetType(),
                        "column 'id' must have a type and a repetition"),
                lie(
                        "two meanings",
                        footer -> footer.getSchema().get(1).setConverted_type(ConvertedType.BSON),
                        "column 'Op' must have one meaning but is annotated BSON(0,0) and UTF8(0,0)"),
                lie(
                        "two precisions",
                        footer -> footer.getSchema().get(4).setPrecision(14),
                        "column 'total' must have one meaning but is annotated DECIMAL(14,2) and DECIMAL(12,2)"),
                lie(
                        "a long name",
                        footer -> footer.getSchema().get(3).setName("n".repeat(1_025)),
                        "text in the footer must be at most 1024 bytes but was 1025"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void failsOnALie(String name, Consumer<FileMetaData> change, String reason) {
        byte[] lying = ParquetFiles.withFooter(GOOD, change);
        assertThatThrownBy(() -> read(lying))
                .isInstanceOf(InvalidParquetException.class)
                .hasMessage(reason);
    }

    @Test
    void failsOnMoreColumnsThanAnyTableHas() {
        byte[] file = ParquetFiles.withFooter(GOOD, footer -> {
            footer.getSchema().getFirst().setNum_children(200_000);
            SchemaElement column = footer.getSchema().getLast();
            while (footer.getSchema().size() <= 200_000) {
                footer.getSchema().add(column);
            }
        });
        assertThatThrownBy(() -> read(file)).hasMessage("schema must have at most 10000 columns");
    }

    @Test
    void acceptsARepeatedColumnForTheRulesToRefuse() throws InvalidParquetException {
        byte[] file = ParquetFiles.withFooter(
                GOOD, footer -> footer.getSchema().get(3).setRepetition_type(FieldRepetitionType.REPEATED));
        assertThat(read(file).columns().get(2).repetition()).isEqualTo(Repetition.REPEATED);
    }

    private static Arguments lie(String name, Consumer<FileMetaData> change, String reason) {
        return Arguments.of(name, change, reason);
    }

    private static ParquetFooter read(byte[] file) throws InvalidParquetException {
        return new MemoryFile(file).footer();
    }
}
