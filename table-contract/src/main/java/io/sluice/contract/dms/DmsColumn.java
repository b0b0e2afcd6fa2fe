package io.sluice.contract.dms;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.EndpointOptions.Booleans;
import io.sluice.contract.type.ColumnType;

/// A column as DMS sees it between source and target.
///
/// @param type DMS's type
/// @param precision digits of a `NUMERIC`, else 0
/// @param scale digits after the point of a `NUMERIC`, else 0
/// @param length most characters of a bounded string, else 0
public record DmsColumn(DmsType type, int precision, int scale, int length) {

    public DmsColumn {
        requireNonNull(type, "type is null");
    }

    static DmsColumn of(DmsType type) {
        return new DmsColumn(type, 0, 0, 0);
    }

    static DmsColumn text(DmsType type, int length) {
        return new DmsColumn(type, 0, 0, length);
    }

    static DmsColumn numeric(int precision, int scale) {
        return new DmsColumn(DmsType.NUMERIC, precision, scale, 0);
    }

    /// The type of the column in a Parquet file on S3.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html>
    public ColumnType columnType(EndpointOptions options) {
        return switch (type) {
            case BOOLEAN -> options.booleans() == Booleans.AS_BOOLEAN ? new ColumnType.Bool() : new ColumnType.Text();
            case BYTES, BLOB -> new ColumnType.Bytes();
            case DATE -> new ColumnType.Date();
            case TIME -> new ColumnType.Time();
            case DATETIME -> new ColumnType.Timestamp(options.timestampUnit());
            case INT1 -> new ColumnType.Int(8, true);
            case INT2 -> new ColumnType.Int(16, true);
            case INT4 -> new ColumnType.Int(32, true);
            case INT8 -> new ColumnType.Int(64, true);
            case UINT1 -> new ColumnType.Int(8, false);
            case UINT2 -> new ColumnType.Int(16, false);
            case UINT4 -> new ColumnType.Int(32, false);
            case UINT8 -> new ColumnType.Int(64, false);
            case NUMERIC -> new ColumnType.Decimal(precision, scale);
            case REAL4 -> new ColumnType.Float32();
            case REAL8 -> new ColumnType.Float64();
            case STRING, WSTRING, CLOB, NCLOB -> new ColumnType.Text();
        };
    }
}
