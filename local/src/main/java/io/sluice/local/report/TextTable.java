package io.sluice.local.report;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Columns of text under headings, numbers to the right.
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    /// @param headings one a column
    public TextTable(List<String> headings) {
        rows.add(headings.stream().map(TextTable::text).toList());
    }

    /// The answer to a query, at most so many rows of it.
    public static TextTable of(ResultSet rows, int most) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> headings = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            headings.add(columns.getColumnLabel(column));
        }
        TextTable table = new TextTable(headings);
        while (table.size() < most && rows.next()) {
            Object[] cells = new Object[headings.size()];
            for (int column = 0; column < cells.length; column++) {
                String cell = rows.getString(column + 1);
                cells[column] = cell == null ? "NULL" : cell;
            }
            table.row(cells);
        }
        return table;
    }

    /// Rows without the headings.
    public int size() {
        return rows.size() - 1;
    }

    /// Adds a row of as many cells as there are headings.
    public TextTable row(Object... cells) {
        rows.add(java.util.Arrays.stream(cells).map(TextTable::text).toList());
        return this;
    }

    /// The table, each line ended by a line feed.
    public String text() {
        List<Integer> widths = IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toList();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(IntStream.range(0, row.size())
                    .mapToObj(column -> padded(row.get(column), widths.get(column)))
                    .collect(Collectors.joining("  "))
                    .stripTrailing());
        }
        lines.add(1, widths.stream().map("─"::repeat).collect(Collectors.joining("  ")));
        return String.join("\n", lines) + "\n";
    }

    /// Names and values come from files and databases: what a terminal would take for a command is shown as `?`.
    private static String text(Object cell) {
        return switch (cell) {
            case Long number -> "%,d".formatted(number);
            case Integer number -> "%,d".formatted(number);
            default -> cell.toString().replaceAll("[\\n\\t]", " ").replaceAll("\\p{Cc}", "?");
        };
    }

    private static String padded(String cell, int width) {
        String padding = " ".repeat(width - width(cell));
        boolean isNumber =
                !cell.isEmpty() && cell.chars().allMatch(c -> Character.isDigit(c) || c == ',' || c == '.' || c == '-');
        return isNumber ? padding + cell : cell + padding;
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
