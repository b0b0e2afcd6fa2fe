package io.sluice.validator.parquet;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The processor time that is spent on one file, by the thread that reads it.
///
/// The clock on the wall would refuse files because S3 was slow or because others were judged beside them.
final class ProcessorTime {

    private final long mostNanos;
    private final LongSupplier wall;
    private final LongSupplier processor;
    private final long begin;
    private boolean isCounting;
    private long counted;

    /// @param most most of it, empty for any
    /// @param wall time that passes, in nanoseconds
    /// @param processor what the current thread had of a processor, in nanoseconds
    ProcessorTime(Optional<Duration> most, LongSupplier wall, LongSupplier processor) {
        this.mostNanos = most.map(Duration::toNanos).orElse(Long.MAX_VALUE);
        this.wall = wall;
        this.processor = processor;
        this.begin = wall.getAsLong();
    }

    static ProcessorTime of(Optional<Duration> most) {
        return new ProcessorTime(
                most,
                System::nanoTime,
                () -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    /// Looks at the time: cheap enough to be done at every page.
    ///
    /// Nearly all files are done before half of the time has passed on the wall, and cannot have had more of a
    /// processor by then. So the processor's own clock, which takes some milliseconds to load, counts the
    /// other half.
    ///
    /// @throws InvalidParquetException if more was spent than may be
    void check() throws InvalidParquetException {
        if (!isCounting && wall.getAsLong() - begin < mostNanos / 2) {
            return;
        }
        if (!isCounting) {
            isCounting = true;
            counted = processor.getAsLong();
        }
        if (processor.getAsLong() - counted > mostNanos / 2) {
            throw new InvalidParquetException(("file must be read in at most %d ms of processor time but takes more:"
                            + " its table may be checked by samples, or the function given more time or memory")
                    .formatted(Duration.ofNanos(mostNanos).toMillis()));
        }
    }
}
