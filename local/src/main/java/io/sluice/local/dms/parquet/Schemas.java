package io.sluice.local.dms.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit.MICROS;
import static org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit.MILLIS;

import io.sluice.contract.type.ParquetType;
import io.sluice.contract.type.ParquetType.Converted;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/// Turns the contract's Parquet types into those of the library.
///
/// The library writes each annotation in the legacy form that DMS uses and in the new one beside it.
final class Schemas {

    private Schemas() {}

    static PrimitiveType field(String name, ParquetType type, Repetition repetition) {
        Types.PrimitiveBuilder<PrimitiveType> builder = Types.primitive(physical(type), repetition);
        if (type.length() > 0) {
            builder = builder.length(type.length());
        }
        if (type.converted().isPresent()) {
            builder = builder.as(annotation(type, type.converted().get()));
        }
        return builder.named(name);
    }

    private static PrimitiveTypeName physical(ParquetType type) {
        return switch (type.physical()) {
            case BOOLEAN -> PrimitiveTypeName.BOOLEAN;
            case INT32 -> PrimitiveTypeName.INT32;
            case INT64 -> PrimitiveTypeName.INT64;
            case INT96 -> PrimitiveTypeName.INT96;
            case FLOAT -> PrimitiveTypeName.FLOAT;
            case DOUBLE -> PrimitiveTypeName.DOUBLE;
            case BYTE_ARRAY -> PrimitiveTypeName.BINARY;
            case FIXED_LEN_BYTE_ARRAY -> PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
        };
    }

    private static LogicalTypeAnnotation annotation(ParquetType type, Converted converted) {
        return switch (converted) {
            case UTF8 -> LogicalTypeAnnotation.stringType();
            case DECIMAL -> LogicalTypeAnnotation.decimalType(type.scale(), type.precision());
            case DATE -> LogicalTypeAnnotation.dateType();
            case TIME_MILLIS -> LogicalTypeAnnotation.timeType(true, MILLIS);
            case TIMESTAMP_MILLIS -> LogicalTypeAnnotation.timestampType(true, MILLIS);
            case TIMESTAMP_MICROS -> LogicalTypeAnnotation.timestampType(true, MICROS);
            case INT_8 -> LogicalTypeAnnotation.intType(8, true);
            case INT_16 -> LogicalTypeAnnotation.intType(16, true);
            case UINT_8 -> LogicalTypeAnnotation.intType(8, false);
            case UINT_16 -> LogicalTypeAnnotation.intType(16, false);
            case UINT_32 -> LogicalTypeAnnotation.intType(32, false);
            case UINT_64 -> LogicalTypeAnnotation.intType(64, false);
            case MAP, MAP_KEY_VALUE, LIST, ENUM, TIME_MICROS, INT_32, INT_64, JSON, BSON, INTERVAL ->
                throw new IllegalArgumentException("annotation must be one that DMS writes but was " + converted);
        };
    }
}
