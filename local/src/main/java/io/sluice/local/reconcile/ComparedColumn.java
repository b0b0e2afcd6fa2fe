package io.sluice.local.reconcile;

import io.sluice.contract.Column;
import io.sluice.contract.type.ColumnType;
import io.sluice.contract.type.TimestampUnit;
import io.sluice.local.catalogue.LakeSql;
import java.util.Locale;

/// How one column is brought to the same text on both sides.
///
/// @param column the column of the contract
/// @param lobMaxBytes bytes at which DMS cuts a LOB
record ComparedColumn(Column column, int lobMaxBytes) {

    /// SQL for PostgreSQL: what the file should hold for this column, as text.
    String sourceSql() {
        String name = LakeSql.quoted(column.name());
        return switch (column.type()) {
            case ColumnType.Int _, ColumnType.Bool _ -> name + "::text";
            case ColumnType.Float32 _, ColumnType.Float64 _ -> name + "::text";
            case ColumnType.Decimal decimal ->
                "case when %1$s::numeric::text not in ('NaN', 'Infinity', '-Infinity') then round(%1$s::numeric, %2$d)::text end"
                        .formatted(name, decimal.scale());
            case ColumnType.Date _ -> "case when isfinite(%1$s) then %1$s::text end".formatted(name);
            case ColumnType.Time _ -> "floor(extract(epoch from %s::time) * 1000)::bigint::text".formatted(name);
            case ColumnType.Timestamp timestamp -> sourceTimestamp(timestamp, name);
            case ColumnType.Bytes _ -> "encode(substring(%s from 1 for %d), 'hex')".formatted(name, lobMaxBytes);
            // The output function of a boolean says t and f, its cast the words that DMS writes.
            case ColumnType.Text _ when isOf("boolean") -> name + "::text";
            // format gives what the type's output function gives, unlike a cast: inet keeps no /32, char its blanks.
            case ColumnType.Text _ -> "case when %1$s is not null then format('%%s', %1$s) end".formatted(name);
        };
    }

    /// SQL for DuckDB: what the lake holds, as text.
    String lakeSql() {
        String name = LakeSql.quoted(column.name().toLowerCase(Locale.ROOT));
        return switch (column.type()) {
            case ColumnType.Timestamp timestamp ->
                "strftime(%s, '%%Y-%%m-%%d %%H:%%M:%%S.%s')"
                        .formatted(name, timestamp.unit() == TimestampUnit.MILLIS ? "%g" : "%f");
            case ColumnType.Bytes _ -> "lower(hex(%s))".formatted(name);
            default -> "cast(%s as varchar)".formatted(name);
        };
    }

    /// Brings a value that SQL cannot make the same on both sides to one form; NULL stays NULL.
    String normalised(String value) {
        if (value == null) {
            return null;
        }
        return switch (column.type()) {
            case ColumnType.Float32 _ -> Integer.toHexString(Float.floatToIntBits(Float.parseFloat(value)));
            case ColumnType.Float64 _ ->
                Long.toHexString(Double.doubleToLongBits(Double.parseDouble(javaDouble(value))));
            case ColumnType.Text _ when column.isLob() -> cut(value);
            default -> value;
        };
    }

    /// SQL for PostgreSQL: whether the conversions change the value; empty for a column they never change.
    String changedSql() {
        String name = LakeSql.quoted(column.name());
        return switch (column.type()) {
            case ColumnType.Decimal decimal
            when !isOf("money") -> "%1$s::text = 'NaN' or %1$s <> round(%1$s, %2$d)".formatted(name, decimal.scale());
            case ColumnType.Timestamp timestamp ->
                "not isfinite(%1$s) or %1$s <> date_trunc('%2$s', %1$s)"
                        .formatted(name, timestamp.unit() == TimestampUnit.MILLIS ? "milliseconds" : "microseconds");
            case ColumnType.Time _ ->
                "%1$s::time <> date_trunc('milliseconds', %1$s::time::interval)::time".formatted(name);
            case ColumnType.Text _
            when column.isLob() -> "octet_length(format('%%s', %s)) > %d".formatted(name, lobMaxBytes);
            case ColumnType.Bytes _ -> "octet_length(%s) > %d".formatted(name, lobMaxBytes);
            default -> "";
        };
    }

    /// What the conversion does, for people.
    String conversion() {
        return switch (column.type()) {
            case ColumnType.Decimal decimal -> "rounded to %d digits after the point".formatted(decimal.scale());
            case ColumnType.Timestamp _ -> "cut to milliseconds";
            case ColumnType.Time _ -> "cut to milliseconds";
            default -> "cut at %d KiB".formatted(lobMaxBytes / 1024);
        };
    }

    /// Whether the zone a value was written with is not in the file: it holds UTC.
    boolean dropsZone() {
        return column.type() instanceof ColumnType.Timestamp
                && column.source()
                        .map(source -> source.type().endsWith("with time zone"))
                        .orElse(false);
    }

    private boolean isOf(String sourceType) {
        return column.source().map(source -> source.type().equals(sourceType)).orElse(false);
    }

    private static String sourceTimestamp(ColumnType.Timestamp timestamp, String name) {
        String digits = timestamp.unit() == TimestampUnit.MILLIS ? "MS" : "US";
        // The session is in UTC, so a value with a zone prints as UTC.
        return "case when isfinite(%1$s) then to_char(%1$s, 'YYYY-MM-DD HH24:MI:SS.%2$s') end".formatted(name, digits);
    }

    private static String javaDouble(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "inf", "infinity" -> "Infinity";
            case "-inf", "-infinity" -> "-Infinity";
            case "nan" -> "NaN";
            default -> value;
        };
    }

    private String cut(String value) {
        int bytes = 0;
        int index = 0;
        while (index < value.length()) {
            int point = value.codePointAt(index);
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes > lobMaxBytes) {
                return value.substring(0, index);
            }
            index += Character.charCount(point);
        }
        return value;
    }
}
