package io.sluice.contract.dms;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.Loss.Undocumented;
import io.sluice.contract.dms.Loss.WrittenAsText;

/// What DMS makes of MySQL's types.
///
/// A `TIMESTAMP` arrives in UTC, a `DATETIME` as it stands, a zero date as NULL.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.MySQL.html>
///
/// @param options settings of the endpoints
record MySqlTypes(EndpointOptions options) {

    private static final int DEFAULT_PRECISION = 10;
    private static final int MAX_PRECISION = 38;
    private static final int MAX_TINY = 255;
    private static final int MAX_PLAIN = 65_535;

    MySqlTypes {
        requireNonNull(options, "options is null");
    }

    /// @param declared `COLUMN_TYPE` of `information_schema.columns`, for example `int(10) unsigned`
    Translation of(String declared) {
        DeclaredType all = DeclaredType.parse(declared).without("zerofill");
        DeclaredType type = all.without("unsigned");
        boolean signed = type.words().equals(all.words());
        return switch (type.words()) {
            case "tinyint" -> Translation.of(signed ? DmsType.INT1 : DmsType.UINT1);
            case "smallint" -> Translation.of(signed ? DmsType.INT2 : DmsType.UINT2);
            case "int", "integer", "mediumint" -> Translation.of(signed ? DmsType.INT4 : DmsType.UINT4);
            case "bigint" -> Translation.of(signed ? DmsType.INT8 : DmsType.UINT8);
            case "decimal", "numeric" -> decimal(type);
            case "float", "double" -> Translation.of(DmsType.REAL8);
            case "bit" -> bits(type.first().orElse(1));
            case "date" -> Translation.of(DmsType.DATE);
            case "datetime", "timestamp" ->
                Translation.time(DmsType.DATETIME, type.first().orElse(0), options);
            case "time" -> Translation.of(DmsType.STRING);
            case "year" -> Translation.of(DmsType.INT2);
            default -> bytesAndText(type);
        };
    }

    private static Translation bytesAndText(DeclaredType type) {
        return switch (type.words()) {
            case "char", "varchar" ->
                Translation.of(DmsColumn.text(DmsType.WSTRING, type.first().orElse(1)));
            case "tinytext" -> Translation.of(DmsColumn.text(DmsType.WSTRING, MAX_TINY));
            case "text" -> Translation.of(DmsColumn.text(DmsType.WSTRING, MAX_PLAIN));
            case "mediumtext", "longtext" -> Translation.of(DmsType.NCLOB);
            case "binary", "varbinary" ->
                Translation.of(DmsColumn.text(DmsType.BYTES, type.first().orElse(1)));
            case "tinyblob" -> Translation.of(DmsColumn.text(DmsType.BYTES, MAX_TINY));
            case "blob" -> Translation.of(DmsColumn.text(DmsType.BYTES, MAX_PLAIN));
            case "mediumblob", "longblob" -> Translation.of(DmsType.BLOB);
            case "enum", "set" -> Translation.of(DmsType.WSTRING);
            case "json" -> Translation.of(DmsType.CLOB);
            case "geometry",
                    "point",
                    "linestring",
                    "polygon",
                    "multipoint",
                    "multilinestring",
                    "multipolygon",
                    "geometrycollection",
                    "geomcollection" -> Translation.of(DmsType.BLOB);
            default -> Translation.of(DmsType.STRING, new Undocumented());
        };
    }

    /// MySQL has decimals of up to 65 digits; that those over 38 become text, as PostgreSQL's do, is assumed.
    private static Translation decimal(DeclaredType type) {
        int precision = type.first().orElse(DEFAULT_PRECISION);
        return precision > MAX_PRECISION
                ? Translation.of(DmsType.STRING, new WrittenAsText(precision))
                : Translation.of(DmsColumn.numeric(precision, type.second().orElse(0)));
    }

    /// AWS names `BIT` and `BIT(64)`; that those between are bytes too is assumed.
    private static Translation bits(int bits) {
        if (bits == 1) {
            return Translation.of(DmsType.BOOLEAN);
        }
        DmsColumn bytes = DmsColumn.text(DmsType.BYTES, Byte.SIZE);
        return bits == Long.SIZE ? Translation.of(bytes) : Translation.of(bytes, new Undocumented());
    }
}
