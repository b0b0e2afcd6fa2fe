package io.sluice.config;

/// What DMS does about a LOB that is longer than the limit.
public enum LobTruncation {
    /// The task stops, so that nothing is lost without a word.
    FAIL,
    /// The value is cut and the task goes on.
    ACCEPT
}
