package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// Limits of a source that is an RDS instance of the pipeline's account and region: replication can fill its disk.
///
/// @param instanceIdentifier RDS's name of the instance
/// @param freeStorageGib disk that must be left
/// @param slotLagGib log that the slot of a PostgreSQL source may hold back
public record SourceAlarmsConfig(String instanceIdentifier, int freeStorageGib, int slotLagGib) {

    /// See <https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html>
    private static final Rule IDENTIFIER = Rule.of(
            "an RDS instance identifier: 1 to 63 lower-case letters, digits and single hyphens, first a letter",
            "(?=.{1,63}$)[a-z](?:-?[a-z0-9])*");

    private static final int DEFAULT_FREE_STORAGE_GIB = 20;
    private static final int DEFAULT_SLOT_LAG_GIB = 10;
    private static final int MAX_GIB = 65_536;

    /// A slot that held back this share of what the server keeps for it has still time to be saved.
    private static final int SHARE_OF_KEPT = 2;

    public SourceAlarmsConfig {
        requireNonNull(instanceIdentifier, "instanceIdentifier is null");
    }

    /// The limit of the slot follows the source's `max_slot_wal_keep_size`: beyond that the slot is lost, and with it
    /// every change since. See <https://www.postgresql.org/docs/current/runtime-config-replication.html>
    static Optional<SourceAlarmsConfig> read(Section section) {
        Optional<String> instance = section.text("rdsInstance", IDENTIFIER);
        Optional<Integer> storage = section.number("freeStorageGib", 1, MAX_GIB, DEFAULT_FREE_STORAGE_GIB);
        Optional<Integer> kept = section.number("maxSlotWalKeepSizeGib", 2, MAX_GIB, MAX_GIB);
        int otherwise = Math.min(DEFAULT_SLOT_LAG_GIB, kept.orElse(MAX_GIB) / SHARE_OF_KEPT);
        Optional<Integer> lag = section.number("slotLagGib", 1, MAX_GIB, otherwise);
        if (kept.isPresent() && lag.isPresent() && lag.get() >= kept.get()) {
            section.refuse(
                    "slotLagGib",
                    "be less than maxSlotWalKeepSizeGib, at which the slot is lost,",
                    Integer.toString(lag.get()));
        }
        return section.build(
                () -> new SourceAlarmsConfig(instance.orElseThrow(), storage.orElseThrow(), lag.orElseThrow()));
    }
}
