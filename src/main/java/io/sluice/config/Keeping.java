package io.sluice.config;

import static java.util.Objects.requireNonNull;

/// How long what a stack holds is kept.
///
/// @param durability whether data outlives the stack
/// @param retention when leftovers go
public record Keeping(Durability durability, Retention retention) {

    public Keeping {
        requireNonNull(durability, "durability is null");
        requireNonNull(retention, "retention is null");
    }
}
