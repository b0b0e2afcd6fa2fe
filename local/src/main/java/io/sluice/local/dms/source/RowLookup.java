package io.sluice.local.dms.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.sluice.local.SqlName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// Reads values that the log left out, as they are in the source by now: DMS does the same for LOBs.
///
/// Reads by the same statement as the full load, so that the text form is the same.
public final class RowLookup {

    /// Column or table is gone by now.
    private static final Set<String> GONE = Set.of("42703", "42P01");

    private final Sessions sessions;
    private final Connection connection;

    /// @param sessions gives the words for a failure
    /// @param connection session to ask, not used by others at the same time
    public RowLookup(Sessions sessions, Connection connection) {
        this.sessions = requireNonNull(sessions, "sessions is null");
        this.connection = requireNonNull(connection, "connection is null");
    }

    /// Puts the wanted columns' present values into the row, NULL where the row is gone.
    ///
    /// @param table table of the row
    /// @param key positions of the columns that tell the row
    /// @param wanted positions of the columns whose values are missing
    /// @param row the row, with its key
    public void fill(SourceTable table, List<Integer> key, List<Integer> wanted, TextRow row) {
        TextRow found = new TextRow();
        if (!key.isEmpty() && key.stream().allMatch(row::has)) {
            read(statement(table, key, wanted, row), found);
        }
        for (int place = 0; place < wanted.size(); place++) {
            int column = wanted.get(place);
            if (found.size() == wanted.size()) {
                row.set(column, found.holder(place), found.offset(place), found.length(place));
            } else {
                row.set(column, row.holder(column), 0, TextRow.NULL);
            }
        }
    }

    private void read(String statement, TextRow found) {
        try {
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement);
            byte[] line = copy.readFromCopy();
            if (line != null) {
                CopyRow.split(line, found);
                while (line != null) {
                    line = copy.readFromCopy();
                }
            }
        } catch (SQLException e) {
            if (!GONE.contains(String.valueOf(e.getSQLState()))) {
                throw sessions.failure(e);
            }
        }
    }

    private static String statement(SourceTable table, List<Integer> key, List<Integer> wanted, TextRow row) {
        String columns = wanted.stream().map(column -> quoted(table, column)).collect(Collectors.joining(", "));
        String condition = key.stream()
                .map(column -> quoted(table, column) + " = " + literal(row, column))
                .collect(Collectors.joining(" AND "));
        return "COPY (SELECT %s FROM %s WHERE %s) TO STDOUT".formatted(columns, table.from(), condition);
    }

    private static String quoted(SourceTable table, int column) {
        return SqlName.quoted(table.columns().get(column).name());
    }

    private static String literal(TextRow row, int column) {
        String value = new String(row.holder(column), row.offset(column), row.length(column), UTF_8);
        return "'" + value.replace("'", "''") + "'";
    }
}
