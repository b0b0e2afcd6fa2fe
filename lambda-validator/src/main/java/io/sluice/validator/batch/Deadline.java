package io.sluice.validator.batch;

import io.sluice.validator.move.StoreException;
import java.time.Duration;

/// When an invocation must have answered, and what is kept free before that.
///
/// @param end the moment, by [System#nanoTime]
/// @param reserve time in which nothing new is begun, so that what was begun can end
public record Deadline(long end, Duration reserve) {

    /// What a copy of 5 GB can take, which is the longest single request.
    static final Duration LONGEST_RESERVE = Duration.ofSeconds(20);

    /// A reserve is at most one part in so many of the time there is.
    private static final int SHARE = 4;

    /// One file may have one part in so many of the processor time that an invocation has, so that as many that take
    /// all of it still end in one.
    private static final int FILES = 4;

    /// Memory at which a function has a whole processor.
    /// See <https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html>
    private static final int PROCESSOR_MIB = 1_769;

    /// @param remaining time until Lambda ends the invocation
    public static Deadline in(Duration remaining) {
        Duration share = remaining.dividedBy(SHARE);
        return new Deadline(
                System.nanoTime() + remaining.toNanos(),
                share.compareTo(LONGEST_RESERVE) < 0 ? share : LONGEST_RESERVE);
    }

    /// Most processor time that one file may take.
    ///
    /// @param memoryMib memory of the function, which sets its share of a processor
    public Duration processorTime(int memoryMib) {
        long usable = Math.max(0, left() - reserve.toNanos());
        return Duration.ofNanos(usable / FILES * Math.clamp(memoryMib, 1, PROCESSOR_MIB) / PROCESSOR_MIB);
    }

    /// Time for which work is waited for: what is left of the reserve then is for telling how the batch ended.
    Duration patience() {
        return Duration.ofNanos(Math.max(0, left() - reserve.toNanos() / SHARE));
    }

    /// @param what what is about to begin
    /// @throws StoreException if too little time is left for it
    void allow(String what) throws StoreException {
        if (left() < reserve.toNanos()) {
            throw new StoreException("%s must begin %d ms before the function's end but less was left"
                    .formatted(what, reserve.toMillis()));
        }
    }

    private long left() {
        return end - System.nanoTime();
    }
}
