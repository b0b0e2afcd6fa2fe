package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// The machine a replication task runs on.
///
/// @param instanceClass DMS instance class
/// @param storageGib disk for logs and for changes that wait, 5 to 6144 GiB
/// @param engineVersion version of DMS
public record ReplicationInstanceConfig(String instanceClass, int storageGib, String engineVersion) {

    /// Smallest class that holds the sorter's memory defaults.
    static final String DEFAULT_CLASS = "dms.t3.medium";

    /// DMS's own default.
    static final int DEFAULT_STORAGE_GIB = 50;

    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReleaseNotes.html>
    static final String DEFAULT_ENGINE_VERSION = "3.6.1";

    private static final int MIN_STORAGE_GIB = 5;
    private static final int MAX_STORAGE_GIB = 6_144;

    public ReplicationInstanceConfig {
        requireNonNull(instanceClass, "instanceClass is null");
        requireNonNull(engineVersion, "engineVersion is null");
        if (storageGib < MIN_STORAGE_GIB || storageGib > MAX_STORAGE_GIB) {
            throw new IllegalArgumentException(
                    "storageGib must be %d to %d but was %d".formatted(MIN_STORAGE_GIB, MAX_STORAGE_GIB, storageGib));
        }
    }

    static Optional<ReplicationInstanceConfig> read(Section section) {
        Optional<String> instanceClass = section.text("class", Rule.INSTANCE_CLASS, DEFAULT_CLASS);
        Optional<Integer> storage = section.number("storageGib", MIN_STORAGE_GIB, MAX_STORAGE_GIB, DEFAULT_STORAGE_GIB);
        Optional<String> version = section.text("engineVersion", Rule.ENGINE_VERSION, DEFAULT_ENGINE_VERSION);
        return section.build(() -> new ReplicationInstanceConfig(
                instanceClass.orElseThrow(), storage.orElseThrow(), version.orElseThrow()));
    }
}
