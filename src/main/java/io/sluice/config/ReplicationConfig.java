package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// How DMS extracts a database.
///
/// @param lobMaxKib where LOBs are cut, 1 to [#MAX_LOB_KIB]
/// @param lobTruncation what becomes of a task that meets a longer LOB
/// @param cdcMaxBatchInterval longest time before changes are written to a file, 1 second to 1 hour
/// @param instance the machine it runs on
public record ReplicationConfig(
        int lobMaxKib, LobTruncation lobTruncation, Duration cdcMaxBatchInterval, ReplicationInstanceConfig instance) {

    /// DMS's own default of `LobMaxSize`.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.LOBSupport.html>
    public static final int DEFAULT_LOB_KIB = 32;

    /// Most that limited LOB mode should be set to: DMS reserves this much memory a LOB and row.
    static final int MAX_LOB_KIB = 102_400;

    /// DMS's own default of `CdcMaxBatchInterval`.
    /// See <https://docs.aws.amazon.com/dms/latest/APIReference/API_S3Settings.html>
    static final int DEFAULT_BATCH_SECONDS = 60;

    private static final int MAX_BATCH_SECONDS = 3_600;

    public ReplicationConfig {
        requireNonNull(lobTruncation, "lobTruncation is null");
        requireNonNull(cdcMaxBatchInterval, "cdcMaxBatchInterval is null");
        requireNonNull(instance, "instance is null");
        if (lobMaxKib < 1 || lobMaxKib > MAX_LOB_KIB) {
            throw new IllegalArgumentException(
                    "lobMaxKib must be 1 to %d but was %d".formatted(MAX_LOB_KIB, lobMaxKib));
        }
    }

    static Optional<ReplicationConfig> read(Section section) {
        Optional<Integer> lob = section.number("lobMaxKib", 1, MAX_LOB_KIB, DEFAULT_LOB_KIB);
        Optional<String> truncation = section.text("lobTruncation", Rule.oneOf("fail", "accept"), "fail");
        Optional<Integer> batch =
                section.number("cdcMaxBatchIntervalSeconds", 1, MAX_BATCH_SECONDS, DEFAULT_BATCH_SECONDS);
        Optional<ReplicationInstanceConfig> instance = ReplicationInstanceConfig.read(section.section("instance"));
        return section.build(() -> new ReplicationConfig(
                lob.orElseThrow(),
                LobTruncation.valueOf(truncation.orElseThrow().toUpperCase(Locale.ROOT)),
                Duration.ofSeconds(batch.orElseThrow()),
                instance.orElseThrow()));
    }
}
