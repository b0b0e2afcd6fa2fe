package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// How much the validator function may take.
///
/// @param memoryMib memory, which also sets its share of processor, 128 to 10240
/// @param timeout longest run of one batch, 1 second to 15 minutes
/// @param maximumConcurrency most batches judged at once, 2 to 1000
/// @param start how a new instance of the function comes up
public record ValidatorConfig(int memoryMib, Duration timeout, int maximumConcurrency, FunctionStart start) {

    // Bounds of AWS Lambda. See <https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html>
    // and, for concurrency, <https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html>
    private static final int MIN_MEMORY_MIB = 128;
    private static final int MAX_MEMORY_MIB = 10_240;
    private static final int MAX_TIMEOUT_SECONDS = 900;
    private static final int MIN_CONCURRENCY = 2;
    private static final int MAX_CONCURRENCY = 1_000;

    private static final Rule START = Rule.oneOf("cold", "snap-start");

    private static final int DEFAULT_MEMORY_MIB = 1_024;
    private static final int DEFAULT_TIMEOUT_SECONDS = 120;
    private static final int DEFAULT_CONCURRENCY = 10;

    public ValidatorConfig {
        requireNonNull(timeout, "timeout is null");
        requireNonNull(start, "start is null");
    }

    static Optional<ValidatorConfig> read(Section section) {
        Optional<Integer> memory = section.number("memoryMib", MIN_MEMORY_MIB, MAX_MEMORY_MIB, DEFAULT_MEMORY_MIB);
        Optional<Integer> timeout = section.number("timeoutSeconds", 1, MAX_TIMEOUT_SECONDS, DEFAULT_TIMEOUT_SECONDS);
        Optional<Integer> concurrency =
                section.number("maximumConcurrency", MIN_CONCURRENCY, MAX_CONCURRENCY, DEFAULT_CONCURRENCY);
        Optional<String> start = section.text("start", START, "cold");
        return section.build(() -> new ValidatorConfig(
                memory.orElseThrow(),
                Duration.ofSeconds(timeout.orElseThrow()),
                concurrency.orElseThrow(),
                FunctionStart.valueOf(start.orElseThrow().replace('-', '_').toUpperCase(Locale.ROOT))));
    }
}
