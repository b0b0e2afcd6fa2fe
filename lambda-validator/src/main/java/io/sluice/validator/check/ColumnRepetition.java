package io.sluice.validator.check;

import io.sluice.contract.pipeline.FileLayout.FileColumn;
import io.sluice.validator.parquet.ParquetFooter;
import io.sluice.validator.parquet.Repetition;
import java.util.List;

/// Rule `V-REPEATED`: a row holds each column at most once.
///
/// Required and optional are both accepted, whatever the contract says of NULL: DMS declares every column of a table
/// optional, the key too.
record ColumnRepetition() implements Rule {

    @Override
    public String id() {
        return "V-REPEATED";
    }

    @Override
    public Verdict check(ParquetFooter file, List<FileColumn> expected) {
        return Verdict.of(file.columns().stream()
                .filter(column -> column.repetition() == Repetition.REPEATED)
                .map(column -> "column '%s' must be REQUIRED or OPTIONAL but was REPEATED".formatted(column.name()))
                .toList());
    }
}
