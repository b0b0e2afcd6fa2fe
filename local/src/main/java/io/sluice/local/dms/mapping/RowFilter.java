package io.sluice.local.dms.mapping;

import static java.util.Objects.requireNonNull;

import io.sluice.local.SqlName;
import java.util.List;
import java.util.stream.Collectors;

/// Lets rows through by the value of one column; one of its conditions must hold.
///
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.Filters.html>
///
/// @param column name of the column
/// @param conditions at least one
public record RowFilter(String column, List<Condition> conditions) {

    public RowFilter {
        requireNonNull(column, "column is null");
        conditions = List.copyOf(conditions);
    }

    /// The filter as a condition of SQL; values become literals that take the column's own type.
    public String sql() {
        return conditions.stream()
                .map(condition -> condition.sql(SqlName.quoted(column)))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /// @param operator how values are compared
    /// @param first value to compare with, empty for the two operators about NULL
    /// @param second upper bound of the two operators about a range
    public record Condition(Operator operator, String first, String second) {

        public Condition {
            requireNonNull(operator, "operator is null");
            requireNonNull(first, "first is null");
            requireNonNull(second, "second is null");
        }

        private String sql(String quotedColumn) {
            return switch (operator) {
                case EQ -> quotedColumn + " = " + literal(first);
                case NOTEQ -> quotedColumn + " <> " + literal(first);
                case STE, LTE -> quotedColumn + " <= " + literal(first);
                case GTE -> quotedColumn + " >= " + literal(first);
                case BETWEEN -> "%s BETWEEN %s AND %s".formatted(quotedColumn, literal(first), literal(second));
                case NOTBETWEEN -> "%s NOT BETWEEN %s AND %s".formatted(quotedColumn, literal(first), literal(second));
                case NULL -> quotedColumn + " IS NULL";
                case NOTNULL -> quotedColumn + " IS NOT NULL";
            };
        }

        private static String literal(String value) {
            return "'" + value.replace("'", "''") + "'";
        }
    }

    /// The values of `filter-operator`.
    public enum Operator {
        EQ,
        NOTEQ,
        STE,
        LTE,
        GTE,
        BETWEEN,
        NOTBETWEEN,
        NULL,
        NOTNULL
    }
}
