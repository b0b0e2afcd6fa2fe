package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/// How DMS extracts a database.
///
/// @param mode which tasks there are
/// @param lobs what becomes of LOBs
/// @param cdcMaxBatchInterval longest time before changes are written to a file, 1 second to 1 hour
/// @param tables what is said of single tables
/// @param instance the machine it runs on
public record ReplicationConfig(
        ReplicationMode mode,
        LobPolicy lobs,
        Duration cdcMaxBatchInterval,
        TablePolicies tables,
        ReplicationInstanceConfig instance) {

    /// DMS's own default of `CdcMaxBatchInterval`.
    /// See <https://docs.aws.amazon.com/dms/latest/APIReference/API_S3Settings.html>
    static final int DEFAULT_BATCH_SECONDS = 60;

    private static final int MAX_BATCH_SECONDS = 3_600;

    public ReplicationConfig {
        requireNonNull(mode, "mode is null");
        requireNonNull(lobs, "lobs is null");
        requireNonNull(cdcMaxBatchInterval, "cdcMaxBatchInterval is null");
        requireNonNull(tables, "tables is null");
        requireNonNull(instance, "instance is null");
    }

    /// Kibibytes of the longest LOB that DMS writes of any table.
    public int longestLobKib() {
        return tables.tables().stream()
                .flatMap(table -> table.lobMaxKib().stream())
                .reduce(lobs.maxKib(), Math::max);
    }

    /// @param source what is replicated, as far as it could be read
    static Optional<ReplicationConfig> read(Section section, Optional<SourceDatabase> source) {
        Optional<ReplicationMode> mode = ReplicationMode.read(section, source);
        Optional<LobPolicy> lobs = LobPolicy.read(section);
        Optional<Integer> batch =
                section.number("cdcMaxBatchIntervalSeconds", 1, MAX_BATCH_SECONDS, DEFAULT_BATCH_SECONDS);
        Optional<TablePolicies> tables = TablePolicies.read(section);
        Optional<ReplicationInstanceConfig> instance = ReplicationInstanceConfig.read(section.section("instance"));
        if (mode.isEmpty()) {
            section.refuseUnknownKeys();
            return Optional.empty();
        }
        return section.build(() -> new ReplicationConfig(
                mode.get(),
                lobs.orElseThrow(),
                Duration.ofSeconds(batch.orElseThrow()),
                tables.orElseThrow(),
                instance.orElseThrow()));
    }
}
