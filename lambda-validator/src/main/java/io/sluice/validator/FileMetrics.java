package io.sluice.validator;

import static io.sluice.contract.pipeline.PipelineMetrics.BYTES_JUDGED;
import static io.sluice.contract.pipeline.PipelineMetrics.FILES_FAILED;
import static io.sluice.contract.pipeline.PipelineMetrics.FILES_PASSED;
import static io.sluice.contract.pipeline.PipelineMetrics.FUNCTION;
import static io.sluice.contract.pipeline.PipelineMetrics.MILLISECONDS;
import static io.sluice.contract.pipeline.PipelineMetrics.ROWS_FAILED;
import static io.sluice.contract.pipeline.PipelineMetrics.ROWS_PASSED;
import static io.sluice.contract.pipeline.PipelineMetrics.RULE;
import static io.sluice.contract.pipeline.PipelineMetrics.TABLE;

import io.sluice.contract.key.RawKey;
import io.sluice.contract.pipeline.MetricLine;
import io.sluice.contract.pipeline.MetricLine.Group;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.validator.notice.Notices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one moved file adds to the function's metrics. One that was split is a file that failed, for somebody must
/// look.
final class FileMetrics {

    private FileMetrics() {}

    /// @param function name of the function
    /// @param database name of the pipeline
    /// @param receipt what became of the file
    /// @param taken how long it took
    static MetricLine of(String function, String database, Receipt receipt, Duration taken) {
        boolean passed = receipt.decision() == Decision.PASSED;
        Map<String, String> dimensions = new TreeMap<>(Map.of(FUNCTION, function));
        List<List<String>> sets = new ArrayList<>(List.of(List.of(FUNCTION)));
        if (RawKey.parse(database, receipt.from().key()) instanceof RawKey.DataFile file) {
            dimensions.put(TABLE, "%s.%s".formatted(file.schema(), file.table()));
            sets.add(List.of(FUNCTION, TABLE));
        }
        if (!passed) {
            dimensions.put(RULE, Notices.rule(receipt));
            sets.add(List.of(FUNCTION, RULE));
        }
        return new MetricLine(
                dimensions,
                List.of(
                        new Group(sets, Map.of(passed ? FILES_PASSED : FILES_FAILED, 1L)),
                        new Group(List.of(List.of(FUNCTION)), sizes(receipt, taken))));
    }

    private static Map<String, Long> sizes(Receipt receipt, Duration taken) {
        Map<String, Long> sizes = new TreeMap<>(rows(receipt));
        sizes.put(BYTES_JUDGED, receipt.from().size());
        sizes.put(MILLISECONDS, taken.toMillis());
        return sizes;
    }

    private static Map<String, Long> rows(Receipt receipt) {
        long all = receipt.contents().rows();
        return receipt.contents()
                .quarantined()
                .filter(parts -> receipt.decision() == Decision.SPLIT)
                .map(parts -> Map.of(ROWS_PASSED, parts.passed(), ROWS_FAILED, parts.failed() + parts.held()))
                .orElseGet(() -> Map.of(receipt.decision() == Decision.PASSED ? ROWS_PASSED : ROWS_FAILED, all));
    }
}
