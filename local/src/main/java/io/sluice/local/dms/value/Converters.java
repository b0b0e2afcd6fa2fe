package io.sluice.local.dms.value;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.DmsColumn;
import io.sluice.contract.dms.DmsType;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.EndpointOptions.Booleans;
import io.sluice.local.dms.source.SourceColumn;

/// Chooses the converter of a column by what the source has and what the file wants.
///
/// @param options endpoint settings that change types
/// @param lobBytes bytes at which a LOB is cut
public record Converters(EndpointOptions options, int lobBytes) {

    public Converters {
        requireNonNull(options, "options is null");
    }

    /// @param source column of the source
    /// @param target what DMS holds the value as, which a rule may have changed
    public Converter of(SourceColumn source, DmsColumn target) {
        boolean booleans = source.type().type() == DmsType.BOOLEAN;
        return switch (target.type()) {
            case BOOLEAN -> options.booleans() == Booleans.AS_BOOLEAN ? Converters::bool : Texts.booleans();
            case BYTES, BLOB -> bytes(source, target.type().isLob() ? lobBytes : 0);
            case DATE -> Times.dates();
            case TIME -> Times.times();
            case DATETIME -> Times.timestamps(options.timestampUnit());
            case INT1 -> new Integers(8, true);
            case INT2 -> new Integers(16, true);
            case INT4 -> new Integers(32, true);
            case INT8 -> new Integers(64, true);
            case UINT1 -> new Integers(8, false);
            case UINT2 -> new Integers(16, false);
            case UINT4 -> new Integers(32, false);
            case UINT8 -> new Integers(64, false);
            case NUMERIC -> new Decimals(target.precision(), target.scale());
            case REAL4 -> Floats.float32();
            case REAL8 -> Floats.float64();
            case STRING, WSTRING -> booleans ? Texts.booleans() : text(source, target);
            case CLOB, NCLOB -> booleans ? Texts.booleans() : Texts.upToBytes(lobBytes);
        };
    }

    private static void bool(byte[] text, int offset, int length, ValueSink sink) {
        sink.bool(Texts.isTrue(text, offset, length));
    }

    private static Converter bytes(SourceColumn source, int most) {
        boolean hex = source.declared().equals("bytea");
        return hex ? Texts.hex(most) : most > 0 ? Texts.upToBytes(most) : Texts.asIs();
    }

    private static Converter text(SourceColumn source, DmsColumn target) {
        if (target.length() == 0) {
            return Texts.asIs();
        }
        boolean unbounded = source.declared().equals("character varying");
        return unbounded ? Texts.upToBytes(target.length()) : Texts.upToCharacters(target.length());
    }
}
