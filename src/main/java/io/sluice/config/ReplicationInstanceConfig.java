package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// The machine that replication tasks run on.
///
/// @param instanceClass DMS instance class
/// @param storageGib disk for logs and for changes that wait, 5 to 6144 GiB
/// @param engineVersion version of DMS
/// @param availability in how many zones it stands by
/// @param maintenance when and how far AWS may upgrade it
public record ReplicationInstanceConfig(
        String instanceClass,
        int storageGib,
        String engineVersion,
        Availability availability,
        Maintenance maintenance) {

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
        requireNonNull(availability, "availability is null");
        requireNonNull(maintenance, "maintenance is null");
        if (storageGib < MIN_STORAGE_GIB || storageGib > MAX_STORAGE_GIB) {
            throw new IllegalArgumentException(
                    "storageGib must be %d to %d but was %d".formatted(MIN_STORAGE_GIB, MAX_STORAGE_GIB, storageGib));
        }
    }

    static Optional<ReplicationInstanceConfig> read(Section section) {
        Optional<String> instanceClass = section.text("class", Rule.INSTANCE_CLASS, DEFAULT_CLASS);
        Optional<Integer> storage = section.number("storageGib", MIN_STORAGE_GIB, MAX_STORAGE_GIB, DEFAULT_STORAGE_GIB);
        Optional<String> version = section.text("engineVersion", Rule.ENGINE_VERSION, DEFAULT_ENGINE_VERSION);
        Optional<Boolean> multiAz = section.flag("multiAz", false);
        Optional<Maintenance> maintenance = Maintenance.read(section);
        return section.build(() -> new ReplicationInstanceConfig(
                instanceClass.orElseThrow(),
                storage.orElseThrow(),
                version.orElseThrow(),
                multiAz.orElseThrow() ? Availability.MULTI_ZONE : Availability.SINGLE_ZONE,
                maintenance.orElseThrow()));
    }

    /// In how many availability zones the machine stands by.
    public enum Availability {
        /// A failure of the zone stops replication until the zone is back.
        SINGLE_ZONE,
        /// Another machine takes over; a full load that was under way begins anew.
        MULTI_ZONE
    }

    /// When and how far AWS may upgrade the machine. Minor upgrades it always may: deprecated versions are
    /// upgraded anyway. See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReleaseNotes.html>
    ///
    /// @param window time of the week, in UTC, or AWS's own choice
    /// @param majorUpgrades whether the configured version may be a major one above the machine's
    public record Maintenance(Optional<String> window, Acceptance majorUpgrades) {

        private static final String TIME = "(?:mon|tue|wed|thu|fri|sat|sun):(?:[01]\\d|2[0-3]):[0-5]\\d";
        private static final Rule WINDOW = Rule.of("a time of the week such as sun:03:00-sun:04:00", TIME + "-" + TIME);

        /// See <https://docs.aws.amazon.com/dms/latest/APIReference/API_CreateReplicationInstance.html>
        private static final int MIN_MINUTES = 30;

        private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
        private static final int DAY = 24 * 60;

        public Maintenance {
            requireNonNull(window, "window is null");
            requireNonNull(majorUpgrades, "majorUpgrades is null");
        }

        /// AWS chooses the time and makes no major upgrade.
        public static Maintenance standard() {
            return new Maintenance(Optional.empty(), Acceptance.REFUSE);
        }

        static Optional<Maintenance> read(Section section) {
            Optional<String> window = section.optionalText("maintenanceWindow", WINDOW);
            window.filter(text -> minutes(text) < MIN_MINUTES)
                    .ifPresent(text -> section.refuse("maintenanceWindow", "be 30 minutes or longer", text));
            return Acceptance.read(section, "majorUpgrades").map(major -> new Maintenance(window, major));
        }

        /// A window may go over the end of the week.
        private static int minutes(String window) {
            String[] ends = window.split("-");
            return Math.floorMod(minuteOfWeek(ends[1]) - minuteOfWeek(ends[0]), DAYS.size() * DAY);
        }

        private static int minuteOfWeek(String time) {
            String[] parts = time.split(":");
            return DAYS.indexOf(parts[0]) * DAY + Integer.parseInt(parts[1]) * 60 + Integer.parseInt(parts[2]);
        }
    }
}
