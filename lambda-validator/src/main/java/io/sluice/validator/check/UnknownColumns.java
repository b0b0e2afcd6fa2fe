package io.sluice.validator.check;

import io.sluice.contract.pipeline.FileLayout.FileColumn;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.ParquetFooter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Rule `V-NAME`: the file has no column that the contract and the layout do not know.
///
/// Names are compared in their exact case, as the source writes them.
record UnknownColumns() implements Rule {

    @Override
    public String id() {
        return "V-NAME";
    }

    @Override
    public Verdict check(ParquetFooter file, List<FileColumn> expected) {
        Set<String> known = expected.stream().map(FileColumn::name).collect(Collectors.toSet());
        return Verdict.of(file.columns().stream()
                .map(ParquetColumn::name)
                .filter(name -> !known.contains(name))
                .distinct()
                .map("column '%s' is not in the contract"::formatted)
                .toList());
    }
}
