package io.sluice.function;

import static java.util.Objects.requireNonNull;

import io.sluice.config.FunctionStart;
import java.time.Duration;

/// How much a function may take.
///
/// @param memoryMib memory, which also sets its share of processor
/// @param timeout longest run
/// @param start how a new instance comes up
public record FunctionSize(int memoryMib, Duration timeout, FunctionStart start) {

    public FunctionSize {
        requireNonNull(timeout, "timeout is null");
        requireNonNull(start, "start is null");
    }
}
