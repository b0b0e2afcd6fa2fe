package io.sluice.local.reconcile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the rows that make a table differ, by key, or by value in a table without one.
///
/// @param reconciliation where both sides are
/// @param state the table
/// @param columns what is compared
record Differences(Reconciliation reconciliation, CurrentState state, List<ComparedColumn> columns) {

    /// Rows named at the most: enough to see the pattern.
    private static final int MOST = 10;

    List<String> find() throws SQLException {
        Map<String, Long> sourceRows = new HashMap<>();
        new RowReader(reconciliation.source(), columns)
                .read(
                        Reconciliation.sourceSql(state, columns),
                        (values, times) -> sourceRows.merge(key(values), hash(values) * times, Long::sum));
        Map<String, String> different = new LinkedHashMap<>();
        new RowReader(reconciliation.lake(), columns).read(Reconciliation.lakeSql(state, columns), (values, times) -> {
            String key = key(values);
            Long expected = sourceRows.remove(key);
            if (expected == null) {
                different.put(key, "only in the lake");
            } else if (expected != hash(values) * times) {
                different.put(key, "differs");
            }
        });
        sourceRows.keySet().forEach(key -> different.put(key, "only in the source"));
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
