package io.sluice.validator.check;

import io.sluice.contract.pipeline.FileLayout.FileColumn;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.ParquetFooter;
import java.util.List;

/// Rule `V-ORDER`: the columns that both sides have stand in the contract's order.
///
/// Only the first column out of place is told: all behind it are out of place too. Columns that only one side has are
/// the business of `V-MISSING` and `V-NAME`, so one defect yields one finding.
record ColumnOrder() implements Rule {

    @Override
    public String id() {
        return "V-ORDER";
    }

    @Override
    public Verdict check(ParquetFooter file, List<FileColumn> expected) {
        List<String> found =
                file.columns().stream().map(ParquetColumn::name).distinct().toList();
        List<String> wanted = expected.stream().map(FileColumn::name).toList();
        List<String> foundKnown = found.stream().filter(wanted::contains).toList();
        List<String> wantedFound = wanted.stream().filter(found::contains).toList();
        if (foundKnown.isEmpty()) {
            return new Verdict.NotApplicable("file has no column of the contract");
        }
        for (int index = 0; index < foundKnown.size(); index++) {
            if (!foundKnown.get(index).equals(wantedFound.get(index))) {
                return Verdict.of(List.of(finding(index, foundKnown, wantedFound)));
            }
        }
        return new Verdict.Passed();
    }

    private static String finding(int index, List<String> found, List<String> wanted) {
        String place = index == 0 ? "first" : "after '%s'".formatted(wanted.get(index - 1));
        return "column '%s' must come %s but '%s' does".formatted(wanted.get(index), place, found.get(index));
    }
}
