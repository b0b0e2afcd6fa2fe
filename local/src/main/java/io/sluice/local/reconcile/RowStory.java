package io.sluice.local.reconcile;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.local.SqlName;
import io.sluice.local.report.RunReport.Story;
import io.sluice.local.report.TextTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One row's history in the lake beside what is current of it, so a reader sees what both look like.
///
/// @param lake connection to the catalogue's views
/// @param states current states of the tables
public record RowStory(Connection lake, List<CurrentState> states) {

    /// Columns shown beside the key: enough to see a change.
    private static final int OTHER_COLUMNS = 4;

    /// The story of a row whose key changed, else of one that was updated; empty where no keyed row was.
    public Optional<Story> find() throws SQLException {
        for (String condition : List.of(" and (%s)", "")) {
            for (CurrentState state : states) {
                Optional<Story> story = isTold(state) ? of(state, condition) : Optional.empty();
                if (story.isPresent()) {
                    return story;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTold(CurrentState state) {
        return state.contract().hasKey()
                && state.tellingKey().equals(state.contract().primaryKey());
    }

    private Optional<Story> of(CurrentState state, String condition) throws SQLException {
        TableContract contract = state.contract();
        String moved = contract.primaryKey().stream()
                .map(key -> "%s <> %s".formatted(name(key), before(state, key)))
                .collect(Collectors.joining(" or "));
        String found = "select %s, %s from %s where %s = 'U'%s order by %s limit 1"
                .formatted(
                        names(contract.primaryKey()),
                        contract.primaryKey().stream()
                                .map(key -> before(state, key))
                                .collect(Collectors.joining(", ")),
                        state.history(),
                        name(state.layout().operation()),
                        condition.formatted(moved),
                        name(state.layout().changeSequence()));
        List<String> keys = cells(found);
        return keys.isEmpty() ? Optional.empty() : Optional.of(story(state, keys));
    }

    private Story story(CurrentState state, List<String> keys) throws SQLException {
        List<String> key = state.contract().primaryKey();
        String now = equal(key, keys.subList(0, key.size()));
        String isThisRow = "(%s) or (%s)".formatted(now, equal(key, keys.subList(key.size(), keys.size())));
        List<String> others = state.contract().columns().stream()
                .map(Column::name)
                .filter(column -> !key.contains(column))
                .limit(OTHER_COLUMNS)
                .toList();
        String columns = names(Stream.concat(key.stream(), others.stream()).toList());
        String history = "select %1$s, %2$s, %3$s, %4$s from %5$s where %6$s order by %2$s, %3$s"
                .formatted(
                        name(state.layout().operation()),
                        name(state.layout().timestamp()),
                        name(state.layout().changeSequence()),
                        columns,
                        state.history(),
                        isThisRow);
        String current = "select %s from (%s) where %s".formatted(columns, state.sql(), isThisRow);
        return new Story(
                "%s, the row with %s".formatted(state.contract().id().qualifiedName(), now.replace("\"", "")),
                table(history),
                table(current));
    }

    private List<String> cells(String sql) throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Statement statement = lake.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (row.next()) {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    cells.add(row.getString(column));
                }
            }
        }
        return cells;
    }

    private String table(String sql) throws SQLException {
        try (Statement statement = lake.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return TextTable.of(rows, Integer.MAX_VALUE).text();
        }
    }

    private static String equal(List<String> key, List<String> values) {
        List<String> conditions = new ArrayList<>();
        for (int index = 0; index < key.size(); index++) {
            conditions.add("%s = '%s'"
                    .formatted(name(key.get(index)), values.get(index).replace("'", "''")));
        }
        return String.join(" and ", conditions);
    }

    private static String names(List<String> columns) {
        return columns.stream().map(RowStory::name).collect(Collectors.joining(", "));
    }

    private static String before(CurrentState state, String column) {
        return name(state.layout().beforeImagePrefix() + column);
    }

    private static String name(String column) {
        return SqlName.quoted(column.toLowerCase(Locale.ROOT));
    }
}
