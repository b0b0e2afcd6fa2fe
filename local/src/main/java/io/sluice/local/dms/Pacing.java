package io.sluice.local.dms;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/// Where the stand-in is deliberately quicker than the endpoint settings say.
///
/// @param batchInterval replaces `cdcMaxBatchInterval`, so that a person need not wait a minute to see a change
public record Pacing(Optional<Duration> batchInterval) {

    public Pacing {
        requireNonNull(batchInterval, "batchInterval is null");
    }

    /// Exactly what the endpoint settings say.
    public static Pacing asConfigured() {
        return new Pacing(Optional.empty());
    }

    /// Changes are written at the latest this long after the first of a file was read.
    public static Pacing every(Duration interval) {
        return new Pacing(Optional.of(interval));
    }
}
