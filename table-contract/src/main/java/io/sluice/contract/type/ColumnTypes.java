package io.sluice.contract.type;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the type names of mojap-metadata 1.16.
public final class ColumnTypes {

    private static final String DECIMAL = "decimal128(";

    private ColumnTypes() {}

    /// @throws IllegalArgumentException if the name is unknown or names a type that DMS does not write
    public static ColumnType parse(String name) {
        if (name.startsWith(DECIMAL)) {
            return Decimals.parse(name);
        }
        return switch (name) {
            case "int8" -> new ColumnType.Int(8, true);
            case "int16" -> new ColumnType.Int(16, true);
            case "int32" -> new ColumnType.Int(32, true);
            case "int64" -> new ColumnType.Int(64, true);
            case "uint8" -> new ColumnType.Int(8, false);
            case "uint16" -> new ColumnType.Int(16, false);
            case "uint32" -> new ColumnType.Int(32, false);
            case "uint64" -> new ColumnType.Int(64, false);
            case "float32" -> new ColumnType.Float32();
            case "float64" -> new ColumnType.Float64();
            case "string", "utf8", "large_string", "large_utf8" -> new ColumnType.Text();
            case "binary", "large_binary" -> new ColumnType.Bytes();
            case "date32" -> new ColumnType.Date();
            case "time32(ms)" -> new ColumnType.Time();
            case "timestamp(ms)" -> new ColumnType.Timestamp(TimestampUnit.MILLIS);
            case "timestamp(us)" -> new ColumnType.Timestamp(TimestampUnit.MICROS);
            case "bool", "bool_" -> new ColumnType.Bool();
            default -> throw unknown(name);
        };
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("type must be one that DMS writes to Parquet but was '%s'".formatted(name));
    }

    /// Most tables have none, and the expression takes longer to start than a small contract to be read.
    private static final class Decimals {

        private static final Pattern EXPRESSION = Pattern.compile("decimal128\\((\\d{1,3}),\\s*(\\d{1,3})\\)");

        private Decimals() {}

        static ColumnType parse(String name) {
            Matcher decimal = EXPRESSION.matcher(name);
            if (!decimal.matches()) {
                throw unknown(name);
            }
            return new ColumnType.Decimal(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
        }
    }
}
