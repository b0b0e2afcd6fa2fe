package io.sluice.contract.type;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// The type of one leaf of a Parquet schema: what two columns must share to be of the same type.
///
/// @param physical how the bytes are stored
/// @param converted legacy annotation, absent for plain numbers, booleans and bytes
/// @param length bytes of a fixed-length array, else 0
/// @param precision digits of a decimal, else 0
/// @param scale digits after a decimal's point, else 0
/// See <https://github.com/apache/parquet-format/blob/master/LogicalTypes.md>
public record ParquetType(Physical physical, Optional<Converted> converted, int length, int precision, int scale) {

    public ParquetType {
        requireNonNull(physical, "physical is null");
        requireNonNull(converted, "converted is null");
    }

    /// A type without annotation.
    public static ParquetType plain(Physical physical) {
        return new ParquetType(physical, Optional.empty(), 0, 0, 0);
    }

    /// A type with an annotation that has no parameters.
    public static ParquetType of(Physical physical, Converted converted) {
        return new ParquetType(physical, Optional.of(converted), 0, 0, 0);
    }

    /// A decimal as DMS writes it: a fixed-length array of the fewest bytes that hold the precision.
    public static ParquetType decimal(int precision, int scale) {
        return new ParquetType(
                Physical.FIXED_LEN_BYTE_ARRAY,
                Optional.of(Converted.DECIMAL),
                decimalLength(precision),
                precision,
                scale);
    }

    /// Fewest bytes of a two's complement number of that many decimal digits: 9 takes 4, 18 takes 8, 38 takes 16.
    public static int decimalLength(int precision) {
        return java.math.BigInteger.TEN.pow(precision).bitLength() / Byte.SIZE + 1;
    }

    @Override
    public String toString() {
        String stored =
                physical == Physical.FIXED_LEN_BYTE_ARRAY ? "%s(%d)".formatted(physical, length) : physical.name();
        return converted
                .map(annotation -> annotation == Converted.DECIMAL
                        ? "%s DECIMAL(%d,%d)".formatted(stored, precision, scale)
                        : stored + " " + annotation)
                .orElse(stored);
    }

    /// Storage types, by the names of the Parquet format.
    public enum Physical {
        BOOLEAN,
        INT32,
        INT64,
        INT96,
        FLOAT,
        DOUBLE,
        BYTE_ARRAY,
        FIXED_LEN_BYTE_ARRAY
    }

    /// Legacy annotations, by the names of the Parquet format and in the order of their Thrift ids from 0.
    public enum Converted {
        UTF8,
        MAP,
        MAP_KEY_VALUE,
        LIST,
        ENUM,
        DECIMAL,
        DATE,
        TIME_MILLIS,
        TIME_MICROS,
        TIMESTAMP_MILLIS,
        TIMESTAMP_MICROS,
        UINT_8,
        UINT_16,
        UINT_32,
        UINT_64,
        INT_8,
        INT_16,
        INT_32,
        INT_64,
        JSON,
        BSON,
        INTERVAL
    }
}
