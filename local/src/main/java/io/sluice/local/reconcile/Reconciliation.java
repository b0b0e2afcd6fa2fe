package io.sluice.local.reconcile;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.local.LocalException;
import io.sluice.local.catalogue.LakeSql;
import io.sluice.local.reconcile.TableResult.Side;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
            if (!isInSource(state.contract())) {
                List<String> gone = List.of("the table is no longer in the source");
                return new TableResult(state.contract().id(), new Side(0, ""), reading.join(), gone, List.of());
            }
            Side sourceSide = side(source, sourceSql(state, columns), columns);
            Side lakeSide = reading.join();
            List<String> differences =
                    sourceSide.equals(lakeSide) ? List.of() : new Differences(this, state, columns).find();
            return new TableResult(
                    state.contract().id(), sourceSide, lakeSide, differences, conversions(state, columns));
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

    private boolean isInSource(TableContract contract) throws SQLException {
        try (PreparedStatement statement = source.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, sourceName(contract));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    static String sourceSql(CurrentState state, List<ComparedColumn> columns) {
        String values = columns.stream().map(ComparedColumn::sourceSql).collect(Collectors.joining(", "));
        return "select %s, 1 from %s".formatted(values, sourceName(state.contract()));
    }

    static String lakeSql(CurrentState state, List<ComparedColumn> columns) {
        String values = columns.stream().map(ComparedColumn::lakeSql).collect(Collectors.joining(", "));
        return "select %s, %s from (%s)".formatted(values, CurrentState.TIMES, state.sql());
    }

    private List<String> conversions(CurrentState state, List<ComparedColumn> columns) throws SQLException {
        List<ComparedColumn> changeable = columns.stream()
                .filter(column -> !column.changedSql().isEmpty())
                .toList();
        List<String> sentences = new ArrayList<>();
        if (!changeable.isEmpty()) {
            String counts = changeable.stream()
                    .map(column -> "count(*) filter (where %s)".formatted(column.changedSql()))
                    .collect(Collectors.joining(", "));
            try (Statement statement = source.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select %s from %s".formatted(counts, sourceName(state.contract())))) {
                row.next();
                for (int index = 0; index < changeable.size(); index++) {
                    describe(changeable.get(index), row.getLong(index + 1), sentences);
                }
            }
        }
        skipped(state)
                .forEach(column -> sentences.add(
                        "%s: not compared, changes of a table without a key carry no LOBs".formatted(column.name())));
        return sentences;
    }

    private static void describe(ComparedColumn column, long changed, List<String> sentences) {
        if (changed > 0) {
            sentences.add("%s: %,d values %s".formatted(column.column().name(), changed, column.conversion()));
        }
        if (column.dropsZone()) {
            sentences.add("%s: zone dropped, the file holds UTC"
                    .formatted(column.column().name()));
        }
    }

    private static List<Column> skipped(CurrentState state) {
        return state.contract().columns().stream()
                .filter(column -> !state.columns().contains(column))
                .toList();
    }

    private static String sourceName(TableContract contract) {
        return LakeSql.quoted(contract.id().schema()) + "."
                + LakeSql.quoted(contract.id().table());
    }
}
