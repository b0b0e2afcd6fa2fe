package io.sluice.local.reconcile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the rows that make a table differ, by key, or by value in a table without one.
///
/// @param reconciliation where both sides are
/// @param state the table
/// @param columns what is compared
record Differences(Reconciliation reconciliation, CurrentState state, List<ComparedColumn> columns) {

    /// Rows named at the most: enough to see the pattern.
    private static final int MOST = 10;

    /// Characters of a value that are shown.
    private static final int MOST_CHARACTERS = 40;

    private static final String DIFFERS = "differs";

    /// @param sourceSql the source's rows, as the comparison reads them
    List<String> find(String sourceSql) throws SQLException {
        Map<String, Long> sourceRows = new HashMap<>();
        new RowReader(reconciliation.source(), columns)
                .read(sourceSql, (values, times) -> sourceRows.merge(key(values), hash(values) * times, Long::sum));
        Map<String, String> different = new LinkedHashMap<>();
        new RowReader(reconciliation.lake(), columns).read(Reconciliation.lakeSql(state, columns), (values, times) -> {
            String key = key(values);
            Long expected = sourceRows.remove(key);
            if (expected == null) {
                different.put(key, "only in the lake");
            } else if (expected != hash(values) * times) {
                different.put(key, DIFFERS);
            }
        });
        sourceRows.keySet().forEach(key -> different.put(key, "only in the source"));
        explain(different, sourceSql);
        List<String> sentences = new ArrayList<>();
        different.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST)
                .forEach(entry -> sentences.add("%s: %s".formatted(entry.getKey(), entry.getValue())));
        if (different.size() > MOST) {
            sentences.add("and %,d more".formatted(different.size() - MOST));
        }
        return sentences;
    }

    /// Says of the first rows that differ in which columns, and what stands there.
    private void explain(Map<String, String> different, String sourceSql) throws SQLException {
        Set<String> keys = different.entrySet().stream()
                .filter(entry ->
                        entry.getValue().equals(DIFFERS) && state.contract().hasKey())
                .map(Map.Entry::getKey)
                .sorted()
                .limit(MOST)
                .collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return;
        }
        Map<String, String[]> sourceRows = rows(reconciliation.source(), sourceSql, keys);
        rows(reconciliation.lake(), Reconciliation.lakeSql(state, columns), keys)
                .forEach((key, lakeRow) -> different.put(key, explanation(sourceRows.get(key), lakeRow)));
    }

    private Map<String, String[]> rows(Connection connection, String sql, Set<String> keys) throws SQLException {
        Map<String, String[]> rows = new HashMap<>();
        new RowReader(connection, columns).read(sql, (values, _) -> {
            String key = key(values);
            if (keys.contains(key)) {
                rows.put(key, values.clone());
            }
        });
        return rows;
    }

    private String explanation(String[] sourceRow, String[] lakeRow) {
        List<String> parts = new ArrayList<>();
        for (int index = 0; index < sourceRow.length; index++) {
            if (!Objects.equals(sourceRow[index], lakeRow[index])) {
                parts.add("%s is %s in the source but %s in the lake"
                        .formatted(columns.get(index).column().name(), shown(sourceRow[index]), shown(lakeRow[index])));
            }
        }
        return parts.isEmpty() ? DIFFERS : String.join(", ", parts);
    }

    private static String shown(String value) {
        if (value == null) {
            return "NULL";
        }
        return "'%s'".formatted(value.length() <= MOST_CHARACTERS ? value : value.substring(0, MOST_CHARACTERS) + "…");
    }

    private String key(String[] values) {
        List<String> parts = new ArrayList<>();
        for (int index = 0; index < values.length; index++) {
            String name = columns.get(index).column().name();
            if (!state.contract().hasKey() || state.contract().primaryKey().contains(name)) {
                parts.add("%s=%s".formatted(name, values[index]));
            }
        }
        return String.join(", ", parts);
    }

    private static long hash(String[] values) {
        return new RowDigest().add(values, 1);
    }
}
