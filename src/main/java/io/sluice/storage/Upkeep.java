package io.sluice.storage;

import static java.util.Objects.requireNonNull;

import io.sluice.config.Durability;
import io.sluice.config.Keeping;
import java.util.OptionalInt;

/// How long a bucket and what is in it are kept.
///
/// @param durability what becomes of the bucket at the end of the stack
/// @param versioning whether it keeps versions
/// @param noncurrentDays days that a version is kept after it was replaced or deleted
/// @param expiryDays days after which every object goes; empty to keep them
public record Upkeep(Durability durability, Versioning versioning, int noncurrentDays, OptionalInt expiryDays) {

    public Upkeep {
        requireNonNull(durability, "durability is null");
        requireNonNull(versioning, "versioning is null");
        requireNonNull(expiryDays, "expiryDays is null");
    }

    /// Of a bucket that keeps its objects, and their versions for a while.
    static Upkeep lasting(Keeping keeping) {
        return new Upkeep(
                keeping.durability(), Versioning.KEPT, keeping.retention().noncurrentDays(), OptionalInt.empty());
    }

    /// Of the raw bucket, which keeps neither.
    static Upkeep passing(Keeping keeping) {
        return new Upkeep(
                keeping.durability(),
                Versioning.NONE,
                keeping.retention().noncurrentDays(),
                OptionalInt.of(keeping.retention().rawLeftoverDays()));
    }

    /// Of a bucket whose objects can be made again.
    static Upkeep renewable(Keeping keeping, int days) {
        return new Upkeep(
                Durability.DISPOSABLE, Versioning.KEPT, keeping.retention().noncurrentDays(), OptionalInt.of(days));
    }
}
