package io.sluice.local.reconcile;

import io.sluice.contract.TableContract;
import io.sluice.local.LocalException;
import io.sluice.local.SqlName;
import io.sluice.local.reconcile.TableResult.Side;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/// Compares a table of the source with its current state in the lake.
///
/// @param source connection to the rows as they were at one moment
/// @param lake connection to the catalogue's views
/// @param lobMaxBytes bytes at which DMS cuts a LOB
public record Reconciliation(Connection source, Connection lake, int lobMaxBytes) {

    /// Compares one table.
    ///
    /// @param state its current state in the lake
    public TableResult compare(CurrentState state) {
        List<ComparedColumn> columns = state.columns().stream()
                .map(column -> ComparedColumn.of(column, lobMaxBytes))
                .toList();
        try {
            // Each side has a connection of its own, so both are read at once.
            CompletableFuture<Side> reading = CompletableFuture.supplyAsync(
                    () -> side(lake, lakeSql(state, columns), columns), Thread::startVirtualThread);
            Optional<String> rows = rows(state.contract());
            if (rows.isEmpty()) {
                List<String> gone = List.of("the table is no longer in the source");
                return new TableResult(state.contract().id(), new Side(0, ""), reading.join(), gone, List.of());
            }
            String sourceSql = sourceSql(rows.get(), columns);
            Side sourceSide = side(source, sourceSql, columns);
            Side lakeSide = reading.join();
            List<String> differences =
                    sourceSide.equals(lakeSide) ? List.of() : new Differences(this, state, columns).find(sourceSql);
            return new TableResult(
                    state.contract().id(),
                    sourceSide,
                    lakeSide,
                    differences,
                    new Conversions(source, rows.get(), state).sentences(columns));
        } catch (SQLException | CompletionException e) {
            throw new LocalException(
                    "table '%s' must be compared but was not: %s"
                            .formatted(state.contract().id().qualifiedName(), e.getMessage()),
                    e);
        }
    }

    private static Side side(Connection connection, String sql, List<ComparedColumn> columns) {
        RowDigest digest = new RowDigest();
        try {
            new RowReader(connection, columns).read(sql, digest::add);
        } catch (SQLException e) {
            throw new CompletionException(e.getMessage(), e);
        }
        return new Side(digest.rows(), digest.text());
    }

    /// The table's own rows as SQL names them, empty if the table is gone. Rows of children by inheritance are the
    /// children's; those of partitions are the parent's.
    private Optional<String> rows(TableContract contract) throws SQLException {
        String name = SqlName.quoted(contract.id().schema()) + "."
                + SqlName.quoted(contract.id().table());
        try (PreparedStatement statement =
                source.prepareStatement("select relkind from pg_class where oid = to_regclass(?)")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getString(1).equals("p") ? name : "only " + name)
                        : Optional.empty();
            }
        }
    }

    private static String sourceSql(String rows, List<ComparedColumn> columns) {
        String values = columns.stream().map(ComparedColumn::sourceSql).collect(Collectors.joining(", "));
        return "select %s, 1 from %s".formatted(values, rows);
    }

    static String lakeSql(CurrentState state, List<ComparedColumn> columns) {
        String values = columns.stream().map(ComparedColumn::lakeSql).collect(Collectors.joining(", "));
        return "select %s, %s from (%s)".formatted(values, CurrentState.TIMES, state.sql());
    }
}
