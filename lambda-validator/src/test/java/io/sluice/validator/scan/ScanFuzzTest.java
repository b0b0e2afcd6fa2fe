package io.sluice.validator.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.validator.check.FileCheck;
import io.sluice.validator.check.FileCheck.Result;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.WriterSettings;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Files changed by chance: each ends in a result or in our own exception, soon and without much memory.
///
/// `-Dsluice.seed` and `-Dsluice.mutants` make it another and a longer run.
class ScanFuzzTest {

    private static final long SEED = Long.getLong("sluice.seed", 20_260_304);
    private static final int MUTANTS = Integer.getInteger("sluice.mutants", 20_000);
    private static final int SEED_FILES = 25;

    /// Of one mutant, its window, page, dictionary and key buffers included.
    private static final long MAX_ALLOCATION_BYTES = 192 << 20;

    private static final FileCheck CHECK = FileCheck.of(FileLayout.standard(), OptionalInt.of(32));

    @Test
    @Timeout(900)
    void noMutantOfAFooterEscapes() {
        fuzz(new Random(SEED), Part.FOOTER);
    }

    @Test
    @Timeout(900)
    void noMutantOfAFileEscapes() {
        fuzz(new Random(SEED + 1), Part.ANYWHERE);
    }

    private static void fuzz(Random random, Part part) {
        List<RandomTable> tables = new ArrayList<>();
        List<byte[]> files = new ArrayList<>();
        for (int number = 0; number < SEED_FILES; number++) {
            RandomTable table = RandomTable.of(random);
            tables.add(table);
            files.add(ParquetFiles.write(table.schema(), table.rows(), WriterSettings.random(random)));
        }
        int read = 0;
        for (int number = 0; number < MUTANTS; number++) {
            int seed = number % SEED_FILES;
            byte[] mutant = files.get(seed).clone();
            int from = part == Part.FOOTER ? new MemoryFile(mutant).footerStart() : 0;
            for (int change = random.nextInt(3); change >= 0; change--) {
                mutate(mutant, from, random);
            }
            read += read(tables.get(seed), mutant, number) ? 1 : 0;
        }
        assertThat(read).isBetween(MUTANTS / 50, MUTANTS - 1);
    }

    /// Whether it was read to its end.
    private static boolean read(RandomTable table, byte[] mutant, int number) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        boolean read = false;
        try {
            Result result = CHECK.judge(new MemoryFile(mutant).open(), List.of(table.contract()), table.kind());
            read = result.counts().isPresent()
                    && result.findings().stream().noneMatch(finding -> finding.startsWith("V-READ"));
        } catch (InvalidParquetException e) {
            assertThat(e.getMessage()).isNotEmpty();
        } catch (RuntimeException | Error e) {
            return fail("mutant %d of seed %d".formatted(number, SEED), e);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes of mutant %d", number)
                .isLessThan(MAX_ALLOCATION_BYTES);
        return read;
    }

    /// Flips a bit, or overwrites some bytes, between that index and the trailer.
    private static void mutate(byte[] file, int from, Random random) {
        int at = from + random.nextInt(file.length - from);
        switch (random.nextInt(4)) {
            case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> file[at] = (byte) random.nextInt(256);
            case 2 -> file[at] = (byte) 0xFF;
            default -> {
                int length = Math.min(1 + random.nextInt(8), file.length - at);
                int source = from + random.nextInt(file.length - from - length + 1);
                System.arraycopy(file, source, file, at, length);
            }
        }
    }

    private enum Part {
        FOOTER,
        ANYWHERE
    }
}
