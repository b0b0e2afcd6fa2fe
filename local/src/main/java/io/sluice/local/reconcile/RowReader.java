package io.sluice.local.reconcile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Reads rows of text from either side and brings each value to its compared form.
///
/// @param connection where to ask
/// @param columns what the first columns of the query are
record RowReader(Connection connection, List<ComparedColumn> columns) {

    private static final int FETCH_ROWS = 2_000;

    /// Hands each row to `rows`. The query's last column, after those compared, says how often the row is there.
    void read(String sql, Rows rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet row = statement.executeQuery(sql)) {
                String[] values = new String[columns.size()];
                while (row.next()) {
                    for (int index = 0; index < values.length; index++) {
                        values[index] = columns.get(index).normalised(row.getString(index + 1));
                    }
                    rows.row(values, row.getLong(values.length + 1));
                }
            }
        }
    }

    /// Takes rows; the array is reused.
    interface Rows {

        void row(String[] values, long times);
    }
}
