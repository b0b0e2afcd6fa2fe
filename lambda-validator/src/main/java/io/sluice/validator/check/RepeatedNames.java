package io.sluice.validator.check;

import io.sluice.contract.pipeline.FileLayout.FileColumn;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.ParquetFooter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Rule `V-TWICE`: no two columns of the file share a name, since readers differ in which one they take.
record RepeatedNames() implements Rule {

    @Override
    public String id() {
        return "V-TWICE";
    }

    @Override
    public Verdict check(ParquetFooter file, List<FileColumn> expected) {
        Map<String, Long> counts = file.columns().stream()
                .collect(Collectors.groupingBy(ParquetColumn::name, LinkedHashMap::new, Collectors.counting()));
        return Verdict.of(counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry ->
                        "column '%s' must stand once but stands %d times".formatted(entry.getKey(), entry.getValue()))
                .toList());
    }
}
