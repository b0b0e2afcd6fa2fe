package io.sluice.validator.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which parts of a file are asked for.
class FooterRequestsTest {

    @Test
    void fetchesASmallFileWhole() throws InvalidParquetException {
        MemoryFile file = new MemoryFile(ParquetFiles.of(Orders.contract(), 2));
        file.footer();
        assertThat(file.requests()).containsExactly("0+" + file.size());
    }

    @Test
    void fetchesTheTailOfALargeFileOnce() throws InvalidParquetException {
        byte[] small = ParquetFiles.of(Orders.contract(), 2);
        MemoryFile file = new MemoryFile(padded(small, 2 << 20));
        assertThat(file.footer().rows()).isEqualTo(2);
        assertThat(file.requests()).containsExactly("%d+65536".formatted(file.size() - 65_536));
    }

    @Test
    void fetchesOnlyTheMissingFrontOfALongFooter() throws InvalidParquetException {
        String columns = IntStream.range(0, 2_000)
                .mapToObj("optional int64 column_with_a_long_name_%d;"::formatted)
                .collect(Collectors.joining("\n"));
        MemoryFile file = new MemoryFile(padded(ParquetFiles.write(columns, 1), 2 << 20));
        assertThat(file.footer().columns()).hasSize(2_000);
        assertThat(file.requests()).hasSize(2).first().isEqualTo("%d+65536".formatted(file.size() - 65_536));
        assertThat(file.requests().getLast()).startsWith("%d+".formatted(file.footerStart()));
    }

    @ParameterizedTest
    @CsvSource({
        "1_048_576, 1_048_576",
        "1_048_577, 65_536",
        "100_000_000, 250_000",
        "1_000_000_000, 2_500_000",
        "5_000_000_000_000, 4_194_304"
    })
    void sizesTheTailFromTheFile(String size, String expected) {
        assertThat(FooterReader.tailLength(number(size))).isEqualTo((int) number(expected));
    }

    private static long number(String text) {
        return Long.parseLong(text.replace("_", ""));
    }

    /// The same file with nothing between its data and its footer but zeroes, up to about that size.
    private static byte[] padded(byte[] file, int size) {
        MemoryFile original = new MemoryFile(file);
        int start = original.footerStart();
        byte[] data = Arrays.copyOf(Arrays.copyOf(file, start), size);
        return ParquetFiles.withFooter(data, Arrays.copyOfRange(file, start, file.length - 8));
    }
}
