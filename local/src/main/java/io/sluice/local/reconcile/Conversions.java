package io.sluice.local.reconcile;

import io.sluice.contract.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Which columns of a table DMS's conversions changed, and what else of it cannot be told from the files.
///
/// @param source connection to the rows as they were at one moment
/// @param rows the table's rows as SQL names them
/// @param state the table
record Conversions(Connection source, String rows, CurrentState state) {

    /// A sentence for each column that was changed, or that stands apart.
    List<String> sentences(List<ComparedColumn> columns) throws SQLException {
        List<ComparedColumn> changeable = columns.stream()
                .filter(column -> !column.changedSql().isEmpty())
                .toList();
        List<String> sentences = new ArrayList<>();
        List<Long> counts = counts(changeable);
        for (int index = 0; index < changeable.size(); index++) {
            addChanged(changeable.get(index), counts.get(index), sentences);
        }
        columns.stream()
                .filter(ComparedColumn::dropsZone)
                .forEach(column -> sentences.add(
                        "%s: zone dropped".formatted(column.column().name())));
        addUntold(sentences);
        return sentences;
    }

    private List<Long> counts(List<ComparedColumn> columns) throws SQLException {
        if (columns.isEmpty()) {
            return List.of();
        }
        String counts = columns.stream()
                .map(column -> "count(*) filter (where %s)".formatted(column.changedSql()))
                .collect(Collectors.joining(", "));
        try (Statement statement = source.createStatement();
                ResultSet row = statement.executeQuery("select %s from %s".formatted(counts, rows))) {
            row.next();
            List<Long> found = new ArrayList<>();
            for (int index = 1; index <= columns.size(); index++) {
                found.add(row.getLong(index));
            }
            return found;
        }
    }

    private void addChanged(ComparedColumn column, long changed, List<String> sentences) {
        if (changed == 0) {
            return;
        }
        boolean isKey = state.contract().primaryKey().contains(column.column().name());
        sentences.add("%s: %,d values %s%s"
                .formatted(
                        column.column().name(),
                        changed,
                        column.conversion(),
                        isKey ? "; it is part of the key, so rows that differ only there become one" : ""));
    }

    private void addUntold(List<String> sentences) {
        state.contract().columns().stream()
                .filter(column -> !state.columns().contains(column))
                .map(Column::name)
                .forEach(name -> sentences.add(
                        "%s: not compared, changes of a table without a key carry no LOBs".formatted(name)));
        state.contract().primaryKey().stream()
                .filter(key -> !state.tellingKey().contains(key))
                .forEach(key -> sentences.add(
                        "%s: a LOB to DMS, which gives no earlier value of it: where the key changes, the old row stays current"
                                .formatted(key)));
    }
}
