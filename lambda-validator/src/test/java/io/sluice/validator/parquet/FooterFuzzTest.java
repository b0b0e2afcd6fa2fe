package io.sluice.validator.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Footers changed by chance: nothing but our own exception escapes, and no mutant takes much memory.
class FooterFuzzTest {

    private static final byte[] GOOD = ParquetFiles.of(Orders.contract(), 3);
    private static final long FUZZ_SEED = 20_260_304;
    private static final int MUTANTS = 6_000;
    private static final long MAX_ALLOCATION_BYTES = 4 << 20;

    @Test
    void noMutantEscapes() {
        Random random = new Random(FUZZ_SEED);
        MemoryFile good = new MemoryFile(GOOD);
        int accepted = 0;
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            byte[] file = mutate(good.footerStart(), random);
            accepted += accepts(file, mutant) ? 1 : 0;
        }
        assertThat(accepted).isBetween(1, MUTANTS / 2);
    }

    private static boolean accepts(byte[] file, int mutant) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        boolean accepted;
        try {
            read(file);
            accepted = true;
        } catch (InvalidParquetException e) {
            accepted = false;
        } catch (RuntimeException | Error e) {
            return fail("mutant %d of seed %d".formatted(mutant, FUZZ_SEED), e);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MAX_ALLOCATION_BYTES);
        return accepted;
    }

    /// Flips, overwrites, removes or doubles bytes of the footer, one to four times.
    private static byte[] mutate(int footerStart, Random random) {
        byte[] footer = Arrays.copyOfRange(GOOD, footerStart, GOOD.length - 8);
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(footer.length);
            switch (random.nextInt(5)) {
                case 0 -> footer[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> footer[at] = (byte) random.nextInt(256);
                case 2 -> footer[at] = (byte) 0xFF;
                case 3 -> footer = spliced(footer, at, Math.min(footer.length, at + 1 + random.nextInt(8)), at);
                default -> footer = spliced(footer, Math.min(footer.length, at + 8), at, at);
            }
        }
        return ParquetFiles.withFooter(Arrays.copyOf(GOOD, footerStart), footer);
    }

    /// The bytes before `end`, then those from `resume`.
    private static byte[] spliced(byte[] bytes, int end, int resume, int keep) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, Math.max(1, resume > end ? keep : end));
        out.write(bytes, resume, bytes.length - resume);
        return out.toByteArray();
    }

    private static ParquetFooter read(byte[] file) throws InvalidParquetException {
        return new MemoryFile(file).footer();
    }
}
