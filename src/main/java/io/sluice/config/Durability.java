package io.sluice.config;

/// Whether what holds data outlives a mistake in the program or the end of the stack.
public enum Durability {
    /// Pulumi refuses to delete it, and leaves it behind when it is taken out of the program.
    PROTECTED,
    /// It goes with the stack.
    DISPOSABLE
}
