package io.sluice.delivery.checkout;

/// How one commit comes after another.
public enum Descent {
    /// They are one.
    SAME,
    /// It holds all that the other holds.
    LATER,
    /// The other holds all that it holds, and more.
    EARLIER,
    /// Each holds something that the other does not.
    APART
}
