package io.sluice.contract.dms;

/// DMS's own data types, to which every source type is converted before it is written.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Reference.DataTypes.html>
public enum DmsType {
    BOOLEAN,
    BYTES,
    DATE,
    TIME,
    DATETIME,
    INT1,
    INT2,
    INT4,
    INT8,
    NUMERIC,
    REAL4,
    REAL8,
    STRING,
    WSTRING,
    UINT1,
    UINT2,
    UINT4,
    UINT8,
    BLOB,
    CLOB,
    NCLOB;

    /// Whether the value is cut at `LobMaxSize` and leaves out changes of tables without a key.
    public boolean isLob() {
        return this == BLOB || this == CLOB || this == NCLOB;
    }
}
