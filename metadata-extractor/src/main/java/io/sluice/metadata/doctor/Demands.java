package io.sluice.metadata.doctor;

import static java.util.Objects.requireNonNull;

import io.sluice.metadata.source.Patience;

/// What a pipeline will ask of the source, and how long the examination may ask.
///
/// @param lobMaxKib where LOBs are cut
/// @param oracleCapture how changes of an Oracle are read; without a meaning for other engines
/// @param patience how long the source may take over an answer
public record Demands(int lobMaxKib, OracleCapture oracleCapture, Patience patience) {

    /// DMS's own limit.
    public static final int DEFAULT_LOB_MAX_KIB = 32;

    public Demands {
        requireNonNull(oracleCapture, "oracleCapture is null");
        requireNonNull(patience, "patience is null");
    }

    /// What DMS does unless it is told otherwise.
    public static Demands standard() {
        return new Demands(DEFAULT_LOB_MAX_KIB, OracleCapture.LOG_MINER, Patience.standard());
    }
}
