package io.sluice.validator.parquet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Well-formed footers whose row groups contradict the schema or the file.
class LyingRowGroupTest {

    private static final byte[] GOOD = ParquetFiles.of(Orders.contract(), 3);

    private static Stream<Arguments> lies() {
        return Stream.of(
                lie(
                        "rows of a row group",
                        footer -> footer.getRow_groups().getFirst().setNum_rows(-3),
                        "row group must say how many rows it has but says -3"),
                lie(
                        "one chunk less",
                        footer -> footer.getRow_groups().getFirst().getColumns().removeLast(),
                        "row group must have a chunk for each of 8 columns but has 7"),
                lie(
                        "one chunk more",
                        footer -> footer.getRow_groups()
                                .getFirst()
                                .addToColumns(footer.getRow_groups()
                                        .getFirst()
                                        .getColumns()
                                        .getFirst()),
                        "row group must have a chunk for each of 8 columns but has more"),
                lie(
                        "values",
                        footer -> chunk(footer).setNum_values(2),
                        "column 'id' must have a value for each of 3 rows but has 2"),
                lie(
                        "negative size",
                        footer -> chunk(footer).setTotal_compressed_size(-1),
                        "chunk of column 'id' must have no negative count"),
                lie(
                        "offset behind the file",
                        footer -> chunk(footer).setDictionary_page_offset(4).setData_page_offset(Long.MAX_VALUE),
                        "chunk of column 'id' must hold its own data pages"),
                lie(
                        "dictionary behind the file",
                        footer ->
                                chunk(footer).setDictionary_page_offset(1 << 20).setData_page_offset(2 << 20),
                        "chunk of column 'id' must lie inside the file"),
                lie(
                        "offset before the data",
                        footer -> chunk(footer).setData_page_offset(0).unsetDictionary_page_offset(),
                        "chunk of column 'id' must lie inside the file"),
                lie(
                        "size beyond the footer",
                        footer -> chunk(footer).setTotal_compressed_size(Long.MAX_VALUE),
                        "chunk of column 'id' must lie inside the file"),
                lie(
                        "another type",
                        footer -> chunk(footer).setType(Type.DOUBLE),
                        "chunk of column 'id' must be stored as its column's type"),
                lie(
                        "another path",
                        footer -> chunk(footer).setPath_in_schema(java.util.List.of("total")),
                        "chunk of column 'id' must have its column's path"),
                lie(
                        "another file",
                        footer -> footer.getRow_groups()
                                .getFirst()
                                .getColumns()
                                .get(2)
                                .setFile_path("/etc/passwd"),
                        "chunk of column 'id' must lie in this file but names another"),
                lie(
                        "no metadata",
                        footer -> footer.getRow_groups()
                                .getFirst()
                                .getColumns()
                                .get(2)
                                .unsetMeta_data(),
                        "chunk of column 'id' must be described but has no metadata"),
                lie(
                        "encrypted column",
                        footer -> footer.getRow_groups()
                                .getFirst()
                                .getColumns()
                                .get(2)
                                .setEncrypted_column_metadata(new byte[] {1}),
                        "file must not be encrypted but column 'id' is"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void failsOnALie(String name, Consumer<FileMetaData> change, String reason) {
        byte[] lying = ParquetFiles.withFooter(GOOD, change);
        assertThatThrownBy(() -> read(lying))
                .isInstanceOf(InvalidParquetException.class)
                .hasMessage(reason);
    }

    private static ColumnMetaData chunk(FileMetaData footer) {
        return footer.getRow_groups().getFirst().getColumns().get(2).getMeta_data();
    }

    private static Arguments lie(String name, Consumer<FileMetaData> change, String reason) {
        return Arguments.of(name, change, reason);
    }

    private static ParquetFooter read(byte[] file) throws InvalidParquetException {
        return new MemoryFile(file).footer();
    }
}
