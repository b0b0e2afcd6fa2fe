package io.sluice.local.reconcile;

import io.sluice.contract.Column;
import io.sluice.contract.type.ColumnType;
import io.sluice.contract.type.TimestampUnit;
import io.sluice.local.SqlName;
import java.util.Locale;

/// How one column is brought to the same text on both sides.
///
/// The conversions are those that `docs/dms-stand-in.md` lists, written a second time as SQL on the source, so that
/// a mistake in the code that wrote the files shows.
///
/// @param column the column of the contract
/// @param limit how much of a text is kept
public record ComparedColumn(Column column, TextLimit limit) {

    /// How the sentence about a value that was cut goes on.
    public static final String CUT = "cut at ";

    static ComparedColumn of(Column column, int lobMaxBytes) {
        return new ComparedColumn(column, TextLimit.of(column, lobMaxBytes));
    }

    /// SQL for PostgreSQL: what the file should hold for this column, as text.
    String sourceSql() {
        String name = sourceName();
        return switch (column.type()) {
            case ColumnType.Decimal decimal ->
                "case when %s then round(%s::numeric, %d)::text end".formatted(fits(decimal), name, decimal.scale());
            case ColumnType.Date _ -> "case when %s then %s::text end".formatted(isOrdinary(name), name);
            case ColumnType.Time _ ->
                "case when %1$s::time < '24:00' then floor(extract(epoch from %1$s::time) * 1000)::bigint::text end"
                        .formatted(name);
            // The session is in UTC, so a value with a zone prints as UTC.
            case ColumnType.Timestamp timestamp ->
                "case when %s then to_char(%s, 'YYYY-MM-DD HH24:MI:SS.%s') end"
                        .formatted(isOrdinary(name), name, isMillis(timestamp) ? "MS" : "US");
            case ColumnType.Bytes _ -> "encode(substring(%s from 1 for %d), 'hex')".formatted(name, limit.most());
            // The output function of a boolean says t and f, its cast the words that DMS writes.
            case ColumnType.Text _ when isOf("boolean") -> name + "::text";
            case ColumnType.Text _ -> "case when %s is not null then %s end".formatted(name, sourceText());
            // A contract may ask for a whole number where the source has a fraction.
            case ColumnType.Int _ when isNumeric() -> "round(%s)::text".formatted(name);
            case ColumnType.Int _, ColumnType.Bool _, ColumnType.Float32 _, ColumnType.Float64 _ -> name + "::text";
        };
    }

    /// SQL for DuckDB: what the lake holds, as text.
    String lakeSql() {
        String name = SqlName.quoted(column.name().toLowerCase(Locale.ROOT));
        return switch (column.type()) {
            case ColumnType.Timestamp timestamp ->
                "strftime(%s, '%%Y-%%m-%%d %%H:%%M:%%S.%s')".formatted(name, isMillis(timestamp) ? "%g" : "%f");
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
            case ColumnType.Float32 _ -> Integer.toHexString(Float.floatToIntBits(Float.parseFloat(javaNumber(value))));
            case ColumnType.Float64 _ ->
                Long.toHexString(Double.doubleToLongBits(Double.parseDouble(javaNumber(value))));
            case ColumnType.Text _ -> limit.cut(value);
            default -> value;
        };
    }

    /// SQL for PostgreSQL: whether the conversions change the value; empty for a column they never change.
    String changedSql() {
        String name = sourceName();
        return switch (column.type()) {
            case ColumnType.Decimal decimal
            when !isOf("money") ->
                "not (%s) or %s <> round(%s, %d)".formatted(fits(decimal), name, name, decimal.scale());
            case ColumnType.Date _ -> "not (%s)".formatted(isOrdinary(name));
            case ColumnType.Timestamp timestamp ->
                "not (%1$s) or %2$s <> date_trunc('%3$s', %2$s)"
                        .formatted(isOrdinary(name), name, isMillis(timestamp) ? "milliseconds" : "microseconds");
            case ColumnType.Time _ ->
                "%1$s::time = '24:00' or %1$s::time <> date_trunc('milliseconds', %1$s::time::interval)::time"
                        .formatted(name);
            case ColumnType.Text _ when limit.most() > 0 && !isOf("boolean") -> limit.exceededSql(sourceText());
            case ColumnType.Bytes _ -> limit.exceededSql(name);
            case ColumnType.Int _ when isNumeric() -> "%1$s <> round(%1$s)".formatted(name);
            case ColumnType.Float32 _ when isNumeric() -> "%1$s <> %1$s::float4::numeric".formatted(name);
            case ColumnType.Float64 _ when isNumeric() -> "%1$s <> %1$s::float8::numeric".formatted(name);
            default -> "";
        };
    }

    /// What the conversion does, for people.
    String conversion() {
        return switch (column.type()) {
            case ColumnType.Decimal decimal ->
                "rounded to %d digits after the point, or NULL where they do not fit".formatted(decimal.scale());
            case ColumnType.Timestamp _ -> "cut to milliseconds, or NULL where infinite or before Christ";
            case ColumnType.Date _ -> "NULL, as infinite or before Christ";
            case ColumnType.Time _ -> "cut to milliseconds, or NULL at 24:00";
            case ColumnType.Int _ -> "rounded to whole numbers";
            case ColumnType.Float32 _, ColumnType.Float64 _ -> "rounded to binary fractions";
            default -> CUT + limit;
        };
    }

    /// Whether the zone a value was written with is not in the file.
    boolean dropsZone() {
        return column.source()
                .map(source -> source.type().endsWith("with time zone"))
                .orElse(false);
    }

    private String sourceName() {
        return SqlName.quoted(column.name());
    }

    /// What the type's output function gives, unlike a cast: inet keeps no /32, char keeps its blanks.
    private String sourceText() {
        return "format('%%s', %s)".formatted(sourceName());
    }

    private String fits(ColumnType.Decimal decimal) {
        return "%1$s::numeric::text not in ('NaN', 'Infinity', '-Infinity') and abs(round(%1$s::numeric, %2$d)) < 1e%3$d"
                .formatted(sourceName(), decimal.scale(), decimal.precision() - decimal.scale());
    }

    private boolean isOf(String sourceType) {
        return column.source().map(source -> source.type().equals(sourceType)).orElse(false);
    }

    private boolean isNumeric() {
        return column.source()
                .map(source -> source.type().startsWith("numeric"))
                .orElse(false);
    }

    private static boolean isMillis(ColumnType.Timestamp timestamp) {
        return timestamp.unit() == TimestampUnit.MILLIS;
    }

    private static String isOrdinary(String name) {
        return "isfinite(%1$s) and extract(year from %1$s) > 0".formatted(name);
    }

    private static String javaNumber(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "inf", "infinity" -> "Infinity";
            case "-inf", "-infinity" -> "-Infinity";
            case "nan" -> "NaN";
            default -> value;
        };
    }
}
