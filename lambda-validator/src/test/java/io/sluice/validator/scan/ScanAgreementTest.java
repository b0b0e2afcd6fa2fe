package io.sluice.validator.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.Receipt.RowCounts;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.scan.RowScan.Report;
import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.WriterSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Files by chance, read by parquet-java and judged row by row, and by the scan: the same rows break the same
/// rules.
class ScanAgreementTest {

    private static final long SEED = Long.getLong("sluice.seed", 20_260_304);
    private static final int FILES = Integer.getInteger("sluice.files", 400);

    private static final Pattern FINDING =
            Pattern.compile("(?s)(R-[A-Z-]+): (?:column '(\\w+)'|(key) \\(.*?\\)) must .*"
                    + " \\((\\d+) rows?: ([0-9, ]+?)(?: and (\\d+) more)?\\)");

    private static final RowScan SCAN = new RowScan(FileLayout.standard(), OptionalInt.empty());

    @Test
    @Timeout(900)
    void bothFindTheSameRows() throws InvalidParquetException {
        Random random = new Random(SEED);
        int refused = 0;
        int withFindings = 0;
        for (int number = 0; number < FILES; number++) {
            RandomTable table = RandomTable.of(random);
            WriterSettings settings = WriterSettings.random(random);
            byte[] file = ParquetFiles.write(table.schema(), table.rows(), settings);
            Report report = SCAN.scan(new MemoryFile(file).open(), table.contract(), table.kind());
            if (isRefusedByName(report)) {
                refused++;
                continue;
            }
            List<Group> rows = ParquetFiles.read(file);
            withFindings += report.findings().isEmpty() ? 0 : 1;
            assertThat(found(report))
                    .as("file %d of seed %d, %s", number, SEED, settings)
                    .isEqualTo(told(Oracle.of(table, rows)));
            assertThat(report.counts()).as("counts of file %d", number).contains(counts(rows));
        }
        assertThat(refused).isLessThan(FILES / 4);
        assertThat(withFindings).isGreaterThan(FILES / 3);
    }

    /// Pages of version 2 by parquet-java hold values that are not in a dictionary in encodings that DMS never
    /// writes.
    private static boolean isRefusedByName(Report report) {
        return report.findings().stream().anyMatch(finding -> finding.contains("but are DELTA_"));
    }

    /// Count and first rows by rule and column.
    private static Map<String, String> found(Report report) {
        Map<String, String> found = new TreeMap<>();
        for (String finding : report.findings()) {
            Matcher parts = FINDING.matcher(finding);
            assertThat(parts.matches()).as(finding).isTrue();
            String column = parts.group(2) == null ? parts.group(3) : parts.group(2);
            found.put("%s %s".formatted(parts.group(1), column), "%s: %s".formatted(parts.group(4), parts.group(5)));
        }
        return found;
    }

    private static Map<String, String> told(Map<String, List<Long>> broken) {
        Map<String, String> told = new TreeMap<>();
        broken.forEach((rule, rows) -> told.put(
                rule,
                "%d: %s"
                        .formatted(
                                rows.size(),
                                String.join(
                                        ", ",
                                        rows.stream()
                                                .limit(10)
                                                .map(Object::toString)
                                                .toList()))));
        return told;
    }

    private static RowCounts counts(List<Group> rows) {
        long[] counts = Stream.of("I", "U", "D")
                .mapToLong(operation -> rows.stream()
                        .filter(row -> row.getString("Op", 0).equals(operation))
                        .count())
                .toArray();
        assertThat(Arrays.stream(counts).sum()).isLessThanOrEqualTo(rows.size());
        return new RowCounts(rows.size(), counts[0], counts[1], counts[2]);
    }
}
