package io.sluice.config;

/// How a new instance of a Lambda function comes up.
public enum FunctionStart {
    /// Java starts anew.
    COLD,
    /// A published version is restored from a snapshot of its started process.
    /// See <https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html>
    SNAP_START
}
