package io.sluice.storage;

/// Whether a bucket keeps what was replaced or deleted.
public enum Versioning {
    /// For a while, so that a mistake can be undone.
    KEPT,
    /// Not in the raw bucket: DMS lists it, and times out on the versions of what was moved away.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html>
    NONE
}
