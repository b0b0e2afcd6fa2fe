package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;

/// Sees every value of a column in the order of the rows.
interface ValueVisitor {

    /// Begins a page.
    void page(Levels levels) throws InvalidParquetException;

    /// Sees a value that stands in some rows one after the other.
    ///
    /// @param values where the value lies
    /// @param index its place there
    /// @param ordinal its place among the page's values
    /// @param count how often it stands
    void visit(Values values, int index, int ordinal, int count) throws InvalidParquetException;
}
