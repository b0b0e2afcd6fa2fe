package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;

/// Is told where row groups begin and end.
interface GroupListener {

    /// @param firstRow number of the row group's first row
    /// @param rows rows of the row group
    void begin(long firstRow, int rows) throws InvalidParquetException;

    /// All columns of the row group were read.
    void end() throws InvalidParquetException;
}
