package io.sluice.validator.check;

import io.sluice.contract.pipeline.FileLayout.FileColumn;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.ParquetFooter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Rule `V-MISSING`: the file has every column that the contract and the layout ask for.
record MissingColumns() implements Rule {

    @Override
    public String id() {
        return "V-MISSING";
    }

    @Override
    public Verdict check(ParquetFooter file, List<FileColumn> expected) {
        Set<String> found = file.columns().stream().map(ParquetColumn::name).collect(Collectors.toSet());
        return Verdict.of(expected.stream()
                .filter(column -> !found.contains(column.name()))
                .map(column -> "column '%s' must be %s but is missing"
                        .formatted(column.name(), column.type().parquet()))
                .toList());
    }
}
