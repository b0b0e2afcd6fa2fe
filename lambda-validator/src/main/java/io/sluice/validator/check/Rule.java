package io.sluice.validator.check;

import io.sluice.contract.pipeline.FileLayout.FileColumn;
import io.sluice.validator.parquet.ParquetFooter;
import java.util.List;

/// One thing that must hold for a file to enter the lake.
interface Rule {

    /// Name that findings start with and that people search for; never given to another rule.
    String id();

    /// @param file what the file declares
    /// @param expected every column the file must have, in file order
    Verdict check(ParquetFooter file, List<FileColumn> expected);
}
