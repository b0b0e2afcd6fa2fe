package io.sluice.controls;

/// How bad it is when a control fails, in Security Hub's words.
public enum Severity {
    /// Fix at once.
    CRITICAL,
    /// Fix before others.
    HIGH,
    /// Fix.
    MEDIUM,
    /// Fix when convenient.
    LOW
}
