package io.sluice.contract.type;

import io.sluice.contract.type.ParquetType.Converted;
import io.sluice.contract.type.ParquetType.Physical;

/// The type of a column as a contract writes it: the agnostic names of mojap-metadata 1.16.
///
/// `toString` gives the name that [ColumnTypes#parse] reads. A type that DMS never writes has no entry here.
public sealed interface ColumnType {

    /// How a Parquet file that DMS wrote holds a value of this type.
    ///
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html>
    /// and the sample decoded in the project's notes: only legacy converted types, never logical types.
    ParquetType parquet();

    /// What the Glue catalogue calls the type.
    String glue();

    /// @param bits 8, 16, 32 or 64
    /// @param signed false for the unsigned types of MySQL and SQL Server
    record Int(int bits, boolean signed) implements ColumnType {

        public Int {
            if (bits != 8 && bits != 16 && bits != 32 && bits != 64) {
                throw new IllegalArgumentException("bits of an integer must be 8, 16, 32 or 64 but was " + bits);
            }
        }

        @Override
        public ParquetType parquet() {
            if (signed && bits >= 32) {
                return ParquetType.plain(bits == 64 ? Physical.INT64 : Physical.INT32);
            }
            Converted converted = Converted.valueOf((signed ? "INT_" : "UINT_") + bits);
            return ParquetType.of(bits == 64 ? Physical.INT64 : Physical.INT32, converted);
        }

        @Override
        public String glue() {
            return switch (signed ? bits : bits * 2) {
                case 8 -> "tinyint";
                case 16 -> "smallint";
                case 32 -> "int";
                case 64 -> "bigint";
                default -> "decimal(20,0)";
            };
        }

        @Override
        public String toString() {
            return (signed ? "int" : "uint") + bits;
        }
    }

    /// Four-byte IEEE 754 number.
    record Float32() implements ColumnType {

        @Override
        public ParquetType parquet() {
            return ParquetType.plain(Physical.FLOAT);
        }

        @Override
        public String glue() {
            return "float";
        }

        @Override
        public String toString() {
            return "float32";
        }
    }

    /// Eight-byte IEEE 754 number.
    record Float64() implements ColumnType {

        @Override
        public ParquetType parquet() {
            return ParquetType.plain(Physical.DOUBLE);
        }

        @Override
        public String glue() {
            return "double";
        }

        @Override
        public String toString() {
            return "float64";
        }
    }

    /// @param precision digits in all, 1 to [#MAX_PRECISION]
    /// @param scale digits after the point, 0 to the precision
    record Decimal(int precision, int scale) implements ColumnType {

        /// Bound of Parquet as DMS writes it, of Glue and of Athena.
        /// See <https://docs.aws.amazon.com/athena/latest/ug/data-types.html>
        public static final int MAX_PRECISION = 38;

        public Decimal {
            if (precision < 1 || precision > MAX_PRECISION) {
                throw new IllegalArgumentException(
                        "precision of a decimal must be 1 to %d but was %d".formatted(MAX_PRECISION, precision));
            }
            if (scale < 0 || scale > precision) {
                throw new IllegalArgumentException(
                        "scale of a decimal must be 0 to its precision %d but was %d".formatted(precision, scale));
            }
        }

        @Override
        public ParquetType parquet() {
            return ParquetType.decimal(precision, scale);
        }

        @Override
        public String glue() {
            return "decimal(%d,%d)".formatted(precision, scale);
        }

        @Override
        public String toString() {
            return "decimal128(%d,%d)".formatted(precision, scale);
        }
    }

    /// Unicode text of any length.
    record Text() implements ColumnType {

        @Override
        public ParquetType parquet() {
            return ParquetType.of(Physical.BYTE_ARRAY, Converted.UTF8);
        }

        @Override
        public String glue() {
            return "string";
        }

        @Override
        public String toString() {
            return "string";
        }
    }

    /// Bytes of any length.
    record Bytes() implements ColumnType {

        @Override
        public ParquetType parquet() {
            return ParquetType.plain(Physical.BYTE_ARRAY);
        }

        @Override
        public String glue() {
            return "binary";
        }

        @Override
        public String toString() {
            return "binary";
        }
    }

    /// Days since 1970-01-01.
    record Date() implements ColumnType {

        @Override
        public ParquetType parquet() {
            return ParquetType.of(Physical.INT32, Converted.DATE);
        }

        @Override
        public String glue() {
            return "date";
        }

        @Override
        public String toString() {
            return "date32";
        }
    }

    /// Milliseconds since midnight. Athena has no such column type, so the catalogue shows the number.
    record Time() implements ColumnType {

        @Override
        public ParquetType parquet() {
            return ParquetType.of(Physical.INT32, Converted.TIME_MILLIS);
        }

        @Override
        public String glue() {
            return "int";
        }

        @Override
        public String toString() {
            return "time32(ms)";
        }
    }

    /// @param unit milliseconds where the endpoint sets `parquetTimestampInMillisecond`, else microseconds
    record Timestamp(TimestampUnit unit) implements ColumnType {

        @Override
        public ParquetType parquet() {
            return ParquetType.of(
                    Physical.INT64,
                    unit == TimestampUnit.MILLIS ? Converted.TIMESTAMP_MILLIS : Converted.TIMESTAMP_MICROS);
        }

        @Override
        public String glue() {
            return "timestamp";
        }

        @Override
        public String toString() {
            return unit == TimestampUnit.MILLIS ? "timestamp(ms)" : "timestamp(us)";
        }
    }

    /// A Parquet boolean, which DMS writes only where `mapBooleanAsBoolean` is set.
    record Bool() implements ColumnType {

        @Override
        public ParquetType parquet() {
            return ParquetType.plain(Physical.BOOLEAN);
        }

        @Override
        public String glue() {
            return "boolean";
        }

        @Override
        public String toString() {
            return "bool";
        }
    }
}
