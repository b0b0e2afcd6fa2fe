package io.sluice.validator.scan;

/// Is told the values of a file, row group by row group and in each column by column, in the order of the rows.
///
/// A row of which a column has no value is left out there.
public interface RowValues {

    /// Begins a row group.
    ///
    /// @param firstRow number of its first row in the file, from 0
    /// @param rows how many rows
    void begin(long firstRow, int rows);

    /// @param column place of the column in the file
    /// @param row number of the row in the file
    /// @param bytes what holds the value as PLAIN writes it, without a length; a boolean is a byte
    /// @param from index of its first byte
    /// @param length how many bytes
    void value(int column, long row, byte[] bytes, int from, int length);

    /// All columns of the row group were told.
    void end();
}
