package io.sluice.benchmark;

import java.nio.file.Path;
import java.util.Map;

/// One way to read a file and judge it.
interface Candidate {

    /// Reads what the file declares: names and types of its columns, rows, and where its chunks lie.
    ///
    /// @return rows of the file
    long footer(Path file) throws Exception;

    /// Reads all rows.
    ///
    /// @return how many rows break each rule, by `<column> null` and `<column> value`, where any does
    Map<String, Long> scan(Path file) throws Exception;
}
