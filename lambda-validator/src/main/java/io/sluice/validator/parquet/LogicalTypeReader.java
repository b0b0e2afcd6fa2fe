package io.sluice.validator.parquet;

import io.sluice.contract.type.ParquetType.Converted;
import java.util.Optional;

/// Reads the union `LogicalType` of one schema element.
///
/// See <https://github.com/apache/parquet-format/blob/master/LogicalTypes.md>
final class LogicalTypeReader {

    private final CompactReader in;
    private Optional<Annotation> annotation = Optional.empty();
    private int precision;
    private int scale;
    private int bits;
    private boolean signed;
    private boolean utc;
    private int unit;

    LogicalTypeReader(CompactReader in) {
        this.in = in;
    }

    /// The annotation, or nothing for an empty union.
    Optional<Annotation> read() throws InvalidParquetException {
        in.struct("LogicalType");
        for (int id = in.field(); id != CompactReader.END; id = in.field()) {
            member(id);
        }
        return annotation;
    }

    private void member(int id) throws InvalidParquetException {
        if (annotation.isPresent()) {
            throw new InvalidParquetException("logical type must be one but was several");
        }
        annotation = Optional.of(
                switch (id) {
                    case 1 -> empty(Annotation.of(Converted.UTF8));
                    case 2 -> empty(Annotation.of(Converted.MAP));
                    case 3 -> empty(Annotation.of(Converted.LIST));
                    case 4 -> empty(Annotation.of(Converted.ENUM));
                    case 5 -> decimal();
                    case 6 -> empty(Annotation.of(Converted.DATE));
                    case 7 -> time("TIME");
                    case 8 -> time("TIMESTAMP");
                    case 10 -> integer();
                    case 12 -> empty(Annotation.of(Converted.JSON));
                    case 13 -> empty(Annotation.of(Converted.BSON));
                    case 11, 14, 15, 16, 17, 18 -> empty(Annotation.beyond(nameOf(id)));
                    default -> empty(Annotation.beyond("logical type %d".formatted(id)));
                });
    }

    private static String nameOf(int id) {
        return switch (id) {
            case 11 -> "UNKNOWN";
            case 14 -> "UUID";
            case 15 -> "FLOAT16";
            case 16 -> "VARIANT";
            case 17 -> "GEOMETRY";
            default -> "GEOGRAPHY";
        };
    }

    private Annotation empty(Annotation value) throws InvalidParquetException {
        in.skip();
        return value;
    }

    private Annotation decimal() throws InvalidParquetException {
        in.struct("DecimalType");
        for (int id = in.field(); id != CompactReader.END; id = in.field()) {
            switch (id) {
                case 1 -> scale = in.int32();
                case 2 -> precision = in.int32();
                default -> in.skip();
            }
        }
        return new Annotation(Optional.of(Converted.DECIMAL), "DECIMAL", precision, scale);
    }

    private Annotation integer() throws InvalidParquetException {
        in.struct("IntType");
        for (int id = in.field(); id != CompactReader.END; id = in.field()) {
            switch (id) {
                case 1 -> bits = in.int8();
                case 2 -> signed = in.bool();
                default -> in.skip();
            }
        }
        return switch (bits) {
            case 8, 16, 32, 64 -> Annotation.of(Converted.valueOf((signed ? "INT_" : "UINT_") + bits));
            default ->
                throw new InvalidParquetException(
                        "bits of an integer must be 8, 16, 32 or 64 but was %d".formatted(bits));
        };
    }

    private Annotation time(String kind) throws InvalidParquetException {
        in.struct(kind);
        for (int id = in.field(); id != CompactReader.END; id = in.field()) {
            switch (id) {
                case 1 -> utc = in.bool();
                case 2 -> unit();
                default -> in.skip();
            }
        }
        // The legacy types mean an instant; a local time is another thing, and so are nanoseconds.
        if (!utc) {
            return Annotation.beyond("%s(%s, local)".formatted(kind, unitName()));
        }
        return switch (unit) {
            case 1, 2 -> Annotation.of(Converted.valueOf(kind + "_" + unitName()));
            default -> Annotation.beyond("%s(%s)".formatted(kind, unitName()));
        };
    }

    private void unit() throws InvalidParquetException {
        in.struct("TimeUnit");
        for (int id = in.field(); id != CompactReader.END; id = in.field()) {
            unit = id;
            in.skip();
        }
    }

    private String unitName() {
        return switch (unit) {
            case 1 -> "MILLIS";
            case 2 -> "MICROS";
            case 3 -> "NANOS";
            default -> "unit " + unit;
        };
    }
}
