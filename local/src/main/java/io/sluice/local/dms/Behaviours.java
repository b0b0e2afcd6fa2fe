package io.sluice.local.dms;

/// Placeholder that is filled before anything depends on it.
enum Behaviours {
    FILE_NAMES
}
