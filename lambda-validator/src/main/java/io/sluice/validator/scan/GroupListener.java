package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;

/// Is told where row groups begin and end.
interface GroupListener {

    /// How often a row group of so many rows must be read.
    default int times(int rows) {
        return 1;
    }

    /// @param firstRow number of the row group's first row
    /// @param rows rows of the row group
    /// @param time how often the row group was read before
    void begin(long firstRow, int rows, int time) throws InvalidParquetException;

    /// All columns of the row group were read.
    void end() throws InvalidParquetException;
}
