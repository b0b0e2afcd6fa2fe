package io.sluice.validator.check;

import io.sluice.contract.pipeline.FileLayout.FileColumn;
import io.sluice.contract.type.ParquetType;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.ParquetFooter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Rule `V-TYPE`: a column that both the file and the contract have is of exactly the contract's type.
///
/// Exact means physical type, annotation, length, precision and scale: a decimal stored as `INT64` holds the same
/// numbers, but DMS writes it so only if something changed that nobody reviewed.
record ColumnTypes() implements Rule {

    @Override
    public String id() {
        return "V-TYPE";
    }

    @Override
    public Verdict check(ParquetFooter file, List<FileColumn> expected) {
        Map<String, ParquetType> types = expected.stream()
                .collect(Collectors.toMap(
                        FileColumn::name, column -> column.type().parquet(), (first, second) -> first));
        List<ParquetColumn> shared = file.columns().stream()
                .filter(column -> types.containsKey(column.name()))
                .toList();
        if (shared.isEmpty()) {
            return new Verdict.NotApplicable("file has no column of the contract");
        }
        return Verdict.of(shared.stream()
                .filter(column -> !column.type().is(types.get(column.name())))
                .map(column -> "column '%s' must be %s but was %s"
                        .formatted(column.name(), types.get(column.name()), column.type()))
                .toList());
    }
}
