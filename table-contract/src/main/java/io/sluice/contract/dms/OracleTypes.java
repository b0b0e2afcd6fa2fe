package io.sluice.contract.dms;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.Loss.ArrivesNull;
import io.sluice.contract.dms.Loss.DigitsRounded;
import io.sluice.contract.dms.Loss.MadeApproximate;
import io.sluice.contract.dms.Loss.Undocumented;
import io.sluice.contract.dms.Loss.ZoneDropped;
import io.sluice.contract.dms.OracleOptions.ZonedTimestamps;

/// What DMS makes of Oracle's types.
///
/// The trailing blanks of a `CHAR` are cut (`trimSpaceInChar`) and an empty LOB arrives as NULL; neither changes a
/// type.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.Oracle.html>
///
/// @param options settings of the endpoints
record OracleTypes(EndpointOptions options) {

    /// Bytes beyond which text is a LOB, with `MAX_STRING_SIZE=EXTENDED`.
    private static final int MAX_TEXT_BYTES = 4_000;

    /// Bits of a `FLOAT` that four and eight bytes hold.
    private static final int REAL4_BITS = 24;
    private static final int REAL8_BITS = 53;

    /// Oracle's own default of `FLOAT`, in bits.
    private static final int DEFAULT_FLOAT_BITS = 126;

    private static final int DEFAULT_FRACTION_DIGITS = 6;
    private static final int MAX_PRECISION = 38;

    OracleTypes {
        requireNonNull(options, "options is null");
    }

    /// @param declared as `ALL_TAB_COLUMNS` says, for example `NUMBER(12,2)` or `TIMESTAMP(6) WITH TIME ZONE`
    Translation of(String declared) {
        DeclaredType type = DeclaredType.parse(declared);
        return switch (type.words()) {
            case "number", "decimal", "numeric" -> number(type);
            case "integer", "int", "smallint" -> Translation.of(DmsColumn.numeric(MAX_PRECISION, 0));
            case "float" -> binaryFloat(type.first().orElse(DEFAULT_FLOAT_BITS));
            case "real" -> Translation.of(DmsType.REAL8, new MadeApproximate());
            case "binary_float" -> Translation.of(DmsType.REAL4);
            case "binary_double" -> Translation.of(DmsType.REAL8);
            case "date" -> Translation.of(DmsType.DATETIME);
            case "timestamp" -> timestamp(type);
            case "timestamp with time zone", "timestamp with local time zone" -> zoned(type);
            case "char", "varchar2", "varchar" -> text(type, DmsType.STRING, DmsType.CLOB);
            case "nchar", "nvarchar2" -> text(type, DmsType.WSTRING, DmsType.NCLOB);
            case "raw" ->
                Translation.of(DmsColumn.text(DmsType.BYTES, type.first().orElse(0)));
            case "long raw", "blob" -> Translation.of(DmsType.BLOB);
            case "clob", "long", "xmltype" -> Translation.of(DmsType.CLOB);
            case "nclob" -> Translation.of(DmsType.NCLOB);
            // Types of Oracle 21c and later, which the user guide does not list.
            case "json", "boolean", "vector" -> Translation.of(DmsType.STRING, new Undocumented());
            default ->
                type.words().startsWith("interval")
                        ? Translation.of(DmsType.STRING)
                        // BFILE, ROWID, UROWID, REF, ANYDATA, VARRAY, nested tables and types of users. That such
                        // a column is text is assumed: it never has a value.
                        : Translation.of(DmsType.STRING, new ArrivesNull());
        };
    }

    private Translation number(DeclaredType type) {
        if (type.arguments().isEmpty()) {
            return unbounded(options.oracle().numberDataTypeScale());
        }
        int precision = type.first().orElse(MAX_PRECISION);
        int scale = type.second().orElse(0);
        if (scale < 0) {
            return Translation.of(DmsType.REAL8, new MadeApproximate());
        }
        if (scale == 0) {
            return Translation.of(whole(precision));
        }
        // Oracle allows more digits after the point than digits in all; what DMS makes of it is assumed.
        return scale > precision
                ? Translation.of(
                        DmsColumn.numeric(Math.min(scale, MAX_PRECISION), Math.min(scale, MAX_PRECISION)),
                        new Undocumented())
                : Translation.of(DmsColumn.numeric(precision, scale));
    }

    private static Translation unbounded(int scale) {
        return switch (scale) {
            case OracleOptions.AS_TEXT -> Translation.of(DmsType.STRING);
            case OracleOptions.AS_FLOAT -> Translation.of(DmsType.REAL8, new MadeApproximate());
            default -> Translation.of(DmsColumn.numeric(MAX_PRECISION, scale), new DigitsRounded(MAX_PRECISION, scale));
        };
    }

    private static DmsColumn whole(int precision) {
        if (precision <= 2) {
            return DmsColumn.of(DmsType.INT1);
        }
        if (precision <= 4) {
            return DmsColumn.of(DmsType.INT2);
        }
        return precision <= 9 ? DmsColumn.of(DmsType.INT4) : DmsColumn.numeric(precision, 0);
    }

    private static Translation binaryFloat(int bits) {
        if (bits <= REAL4_BITS) {
            return Translation.of(DmsType.REAL4);
        }
        return bits > REAL8_BITS ? Translation.of(DmsType.REAL8, new MadeApproximate()) : Translation.of(DmsType.REAL8);
    }

    private Translation timestamp(DeclaredType type) {
        return Translation.time(DmsType.DATETIME, type.first().orElse(DEFAULT_FRACTION_DIGITS), options);
    }

    private Translation zoned(DeclaredType type) {
        if (options.oracle().zonedTimestamps() == ZonedTimestamps.AS_TEXT) {
            return Translation.of(DmsType.STRING);
        }
        return timestamp(type).and(new ZoneDropped());
    }

    private static Translation text(DeclaredType type, DmsType bounded, DmsType lob) {
        int length = type.first().orElse(1);
        return Translation.of(length > MAX_TEXT_BYTES ? DmsColumn.of(lob) : DmsColumn.text(bounded, length));
    }
}
