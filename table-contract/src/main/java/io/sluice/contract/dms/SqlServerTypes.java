package io.sluice.contract.dms;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.Loss.NotMigrated;
import io.sluice.contract.dms.Loss.Undocumented;

/// What DMS makes of SQL Server's types.
///
/// Digits of `money` and `smallmoney` are those of SQL Server; AWS says only `NUMERIC`, so they are assumed.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.SQLServer.html>
///
/// @param options settings of the endpoints
record SqlServerTypes(EndpointOptions options) {

    private static final int DEFAULT_PRECISION = 18;
    private static final int DEFAULT_FRACTION_DIGITS = 7;
    private static final int REAL_BITS = 24;
    private static final int DOUBLE_BITS = 53;

    SqlServerTypes {
        requireNonNull(options, "options is null");
    }

    /// @param declared as `sys.columns` and `sys.types` give it, for example `decimal(12,2)` or `nvarchar(max)`
    Translation of(String declared) {
        DeclaredType type = DeclaredType.parse(declared);
        boolean max = type.arguments().strip().equalsIgnoreCase("max");
        return switch (type.words()) {
            case "bigint" -> Translation.of(DmsType.INT8);
            case "int" -> Translation.of(DmsType.INT4);
            case "smallint" -> Translation.of(DmsType.INT2);
            case "tinyint" -> Translation.of(DmsType.UINT1);
            case "bit" -> Translation.of(DmsType.BOOLEAN);
            case "decimal", "numeric" -> decimal(type);
            case "money" -> Translation.of(DmsColumn.numeric(19, 4));
            case "smallmoney" -> Translation.of(DmsColumn.numeric(10, 4));
            case "real" -> Translation.of(DmsType.REAL4);
            // The catalogue says `real` for fewer bits than these.
            case "float" ->
                Translation.of(type.first().orElse(DOUBLE_BITS) <= REAL_BITS ? DmsType.REAL4 : DmsType.REAL8);
            case "datetime", "smalldatetime" -> Translation.of(DmsType.DATETIME);
            case "datetime2" -> fraction(DmsType.DATETIME, type);
            case "date" -> Translation.of(DmsType.DATE);
            case "time" -> fraction(DmsType.TIME, type);
            // Text with the offset in it.
            case "datetimeoffset" -> Translation.of(DmsType.WSTRING);
            case "char", "varchar" -> max ? Translation.of(DmsType.CLOB) : text(DmsType.STRING, type);
            case "nchar", "nvarchar" -> max ? Translation.of(DmsType.NCLOB) : text(DmsType.WSTRING, type);
            case "text", "geometry", "geography" -> Translation.of(DmsType.CLOB);
            case "ntext", "xml" -> Translation.of(DmsType.NCLOB);
            case "binary", "varbinary" -> max ? Translation.of(DmsType.BLOB) : text(DmsType.BYTES, type);
            case "image" -> Translation.of(DmsType.BLOB);
            case "timestamp", "rowversion" -> Translation.of(DmsColumn.text(DmsType.BYTES, 8));
            case "uniqueidentifier" -> Translation.of(DmsColumn.text(DmsType.STRING, 36));
            case "hierarchyid" -> Translation.of(DmsColumn.text(DmsType.WSTRING, 250));
            case "sysname" -> Translation.of(DmsColumn.text(DmsType.WSTRING, 128));
            // That the column is text, if it is there at all, is assumed.
            case "cursor", "sql_variant", "table" -> Translation.of(DmsType.STRING, new NotMigrated());
            default -> Translation.of(DmsType.STRING, new Undocumented());
        };
    }

    private static Translation decimal(DeclaredType type) {
        return Translation.of(DmsColumn.numeric(
                type.first().orElse(DEFAULT_PRECISION), type.second().orElse(0)));
    }

    private Translation fraction(DmsType dms, DeclaredType type) {
        return Translation.time(dms, type.first().orElse(DEFAULT_FRACTION_DIGITS), options);
    }

    private static Translation text(DmsType dms, DeclaredType type) {
        return Translation.of(DmsColumn.text(dms, type.first().orElse(1)));
    }
}
