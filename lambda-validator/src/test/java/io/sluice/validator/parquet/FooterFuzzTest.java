package io.sluice.validator.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Footers changed by chance: nothing but our own exception escapes, no mutant takes much memory, and what is
/// accepted says the same to parquet-java.
class FooterFuzzTest {

    private static final byte[] GOOD = ParquetFiles.of(Orders.contract(), 3);
    private static final int FOOTER_START = new MemoryFile(GOOD).footerStart();
    private static final int TRAILER_BYTES = 8;
    private static final long SEED = 20_260_304;
    private static final int MUTANTS = 6_000;
    private static final long MAX_ALLOCATION_BYTES = 4 << 20;

    @Test
    @Timeout(900)
    void noMutantEscapes() {
        Random random = new Random(SEED);
        int accepted = 0;
        for (int number = 0; number < MUTANTS; number++) {
            byte[] mutant = mutant(random);
            Optional<ParquetFooter> read = read(mutant, number);
            if (read.isPresent()) {
                accepted++;
                assertSameToParquetJava(mutant, read.get(), number);
            }
        }
        assertThat(accepted).isBetween(1, MUTANTS / 2);
    }

    private static Optional<ParquetFooter> read(byte[] footer, int number) {
        byte[] file = ParquetFiles.withFooter(Arrays.copyOf(GOOD, FOOTER_START), footer);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Optional<ParquetFooter> read;
        try {
            read = Optional.of(new MemoryFile(file).footer());
        } catch (InvalidParquetException e) {
            read = Optional.empty();
        } catch (RuntimeException | Error e) {
            return fail("mutant %d of seed %d".formatted(number, SEED), e);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MAX_ALLOCATION_BYTES);
        return read;
    }

    /// What parquet-java cannot read at all, a statistic that broke for example, is not compared.
    private static void assertSameToParquetJava(byte[] mutant, ParquetFooter read, int number) {
        FileMetaData theirs;
        try {
            theirs = Util.readFileMetaData(new ByteArrayInputStream(mutant));
        } catch (IOException e) {
            return;
        }
        assertThat(read.rows()).as("rows of mutant %d", number).isEqualTo(theirs.getNum_rows());
        assertThat(read.columns())
                .as("columns of mutant %d", number)
                .extracting(ParquetColumn::name)
                .isEqualTo(theirs.getSchema().stream()
                        .skip(1)
                        .map(SchemaElement::getName)
                        .collect(Collectors.toList()));
    }

    /// Flips, overwrites, removes or doubles bytes of the footer, one to four times.
    private static byte[] mutant(Random random) {
        byte[] footer = Arrays.copyOfRange(GOOD, FOOTER_START, GOOD.length - TRAILER_BYTES);
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(footer.length);
            int few = 1 + random.nextInt(8);
            switch (random.nextInt(5)) {
                case 0 -> footer[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> footer[at] = (byte) random.nextInt(256);
                case 2 -> footer[at] = (byte) 0xFF;
                case 3 -> footer = joined(footer, at, Math.min(footer.length, at + few));
                default -> footer = joined(footer, Math.min(footer.length, at + few), at);
            }
        }
        return footer;
    }

    /// The bytes before `end`, then those from `from`: removes some where it lies behind, doubles some where
    /// before.
    private static byte[] joined(byte[] bytes, int end, int from) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, end);
        joined.write(bytes, from, bytes.length - from);
        return joined.size() == 0 ? bytes : joined.toByteArray();
    }
}
