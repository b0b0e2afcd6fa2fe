package io.sluice.contract.type;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the type names of mojap-metadata 1.16.
public final class ColumnTypes {

    private static final Pattern INTEGER = Pattern.compile("(u?)int(8|16|32|64)");
    private static final Pattern DECIMAL = Pattern.compile("decimal128\\((\\d{1,3}),\\s*(\\d{1,3})\\)");

    private ColumnTypes() {}

    /// @throws IllegalArgumentException if the name is unknown or names a type that DMS does not write
    public static ColumnType parse(String name) {
        Matcher integer = INTEGER.matcher(name);
        if (integer.matches()) {
            return new ColumnType.Int(
                    Integer.parseInt(integer.group(2)), integer.group(1).isEmpty());
        }
        Matcher decimal = DECIMAL.matcher(name);
        if (decimal.matches()) {
            return new ColumnType.Decimal(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
        }
        return switch (name) {
            case "float32" -> new ColumnType.Float32();
            case "float64" -> new ColumnType.Float64();
            case "string", "utf8", "large_string", "large_utf8" -> new ColumnType.Text();
            case "binary", "large_binary" -> new ColumnType.Bytes();
            case "date32" -> new ColumnType.Date();
            case "time32(ms)" -> new ColumnType.Time();
            case "timestamp(ms)" -> new ColumnType.Timestamp(TimestampUnit.MILLIS);
            case "timestamp(us)" -> new ColumnType.Timestamp(TimestampUnit.MICROS);
            case "bool", "bool_" -> new ColumnType.Bool();
            default ->
                throw new IllegalArgumentException(
                        "type must be one that DMS writes to Parquet but was '%s'".formatted(name));
        };
    }
}
