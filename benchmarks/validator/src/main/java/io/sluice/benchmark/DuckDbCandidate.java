package io.sluice.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// DuckDB with one thread, which costs it the least processor time: every rule a filtered count of one query.
final class DuckDbCandidate implements Candidate {

    private final Connection connection;

    DuckDbCandidate() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads=1");
        }
    }

    @Override
    public long footer(Path file) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT num_rows FROM parquet_file_metadata('%s')".formatted(file))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public Map<String, Long> scan(Path file) throws Exception {
        Map<String, String> conditions = new LinkedHashMap<>();
        Asked.all().forEach((name, asked) -> {
            if (!name.equals(Asked.NULLABLE)) {
                conditions.put(name + " null", "%s IS NULL".formatted(name));
            }
            if (!(asked instanceof Asked.Nothing)) {
                conditions.put(name + " value", "NOT (%s)".formatted(condition(name, asked)));
            }
        });
        String counts = conditions.values().stream()
                .map("count(*) FILTER (WHERE %s)"::formatted)
                .collect(Collectors.joining(", "));
        Map<String, Long> broken = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT %s FROM '%s'".formatted(counts, file))) {
            row.next();
            int column = 1;
            for (String name : conditions.keySet()) {
                long count = row.getLong(column++);
                if (count > 0) {
                    broken.put(name, count);
                }
            }
        }
        return broken;
    }

    private static String condition(String name, Asked asked) {
        return switch (asked) {
            case Asked.Nothing() -> "true";
            case Asked.Range(String least, String most) -> {
                String form = least.contains("T") ? "TIMESTAMP '%s'" : least.contains("-01-") ? "DATE '%s'" : "%s";
                yield "%s BETWEEN %s AND %s"
                        .formatted(name, form.formatted(least.replace('T', ' ')), form.formatted(most.replace('T', ' ')));
            }
            case Asked.Length(int least, int most) -> "length(%s) BETWEEN %d AND %d".formatted(name, least, most);
            case Asked.Enum(List<String> values) ->
                "%s IN (%s)".formatted(name, values.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")));
            case Asked.Pattern(String expression) -> "regexp_matches(%s, '%s')".formatted(name, expression);
        };
    }
}
