package io.sluice.local.dms;

/// What the state folder says about an earlier run.
public enum RestartState {

    /// Nothing was started: the task begins with a full load.
    FRESH,

    /// A full load was cut short: it begins again, so the buckets must be emptied of the earlier attempt.
    LOAD_UNFINISHED,

    /// The full load is complete: the task goes on with the changes after the last one it wrote.
    CHANGES
}
