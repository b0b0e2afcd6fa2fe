package io.sluice.local.dms.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sluice.contract.dms.DmsType;
import io.sluice.local.dms.mapping.RowFilter;
import io.sluice.local.dms.mapping.RowFilter.Condition;
import io.sluice.local.dms.source.SourceColumn;
import io.sluice.local.dms.source.SourceTable;
import io.sluice.local.dms.source.TextRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// Decides in the changes what a `WHERE` decides in the full load.
///
/// Numbers are compared as numbers, all else by its text, which for dates and times is the order of time. A value
/// that the log does not have lets the row through.
record RowFilters(List<RowFilter> filters) {

    private static final Set<DmsType> NUMBERS = Set.of(
            DmsType.INT1, DmsType.INT2, DmsType.INT4, DmsType.INT8, DmsType.NUMERIC, DmsType.REAL4, DmsType.REAL8);

    RowFilters {
        filters = List.copyOf(filters);
    }

    /// @param completeness whether a NULL is a value, or may stand for one that the log does not have
    boolean lets(SourceTable table, TextRow row, Completeness completeness) {
        return filters.stream().allMatch(filter -> lets(filter, table, row, completeness));
    }

    private static boolean lets(RowFilter filter, SourceTable table, TextRow row, Completeness completeness) {
        int column = table.indexOf(filter.column());
        if (column < 0 || row.length(column) == TextRow.UNCHANGED) {
            return true;
        }
        if (!row.has(column)) {
            return completeness == Completeness.KEY
                    || filter.conditions().stream().anyMatch(RowFilters::wantsNull);
        }
        String value = new String(row.holder(column), row.offset(column), row.length(column), UTF_8);
        return filter.conditions().stream()
                .anyMatch(condition -> holds(condition, table.columns().get(column), value));
    }

    private static boolean wantsNull(Condition condition) {
        return condition.operator() == RowFilter.Operator.NULL;
    }

    private static boolean holds(Condition condition, SourceColumn column, String value) {
        return switch (condition.operator()) {
            case EQ -> compare(column, value, condition.first()) == 0;
            case NOTEQ -> compare(column, value, condition.first()) != 0;
            case STE, LTE -> compare(column, value, condition.first()) <= 0;
            case GTE -> compare(column, value, condition.first()) >= 0;
            case BETWEEN -> isBetween(condition, column, value);
            case NOTBETWEEN -> !isBetween(condition, column, value);
            case NULL -> false;
            case NOTNULL -> true;
        };
    }

    private static boolean isBetween(Condition condition, SourceColumn column, String value) {
        return compare(column, value, condition.first()) >= 0 && compare(column, value, condition.second()) <= 0;
    }

    private static int compare(SourceColumn column, String value, String other) {
        if (NUMBERS.contains(column.type().type())) {
            try {
                return new BigDecimal(value).compareTo(new BigDecimal(other));
            } catch (NumberFormatException notFinite) {
                return Double.compare(Double.parseDouble(value), Double.parseDouble(other));
            }
        }
        return value.compareTo(other);
    }

    /// How much of a row there is.
    enum Completeness {
        WHOLE,
        KEY
    }
}
