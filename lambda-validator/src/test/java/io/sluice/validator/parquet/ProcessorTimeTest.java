package io.sluice.validator.parquet;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    private static final Duration MOST = Duration.ofMillis(100);

    private long wall;
    private long processor;
    private final ProcessorTime time = new ProcessorTime(Optional.of(MOST), () -> wall, () -> processor);

    @Test
    void whatPassesWhileOthersWorkIsNotCounted() {
        wall = Duration.ofHours(1).toNanos();
        assertThatCode(time::check).doesNotThrowAnyException();
        processor = Duration.ofMillis(50).toNanos();
        assertThatCode(time::check).doesNotThrowAnyException();
    }

    @Test
    void isNotLookedAtBeforeHalfOfItHasPassed() {
        wall = Duration.ofMillis(50).toNanos() - 1;
        processor = Duration.ofHours(1).toNanos();
        assertThatCode(time::check).doesNotThrowAnyException();
        wall = Duration.ofHours(1).toNanos();
        assertThatCode(time::check).doesNotThrowAnyException();
    }

    @Test
    void refusesAFileThatTakesMore() {
        wall = Duration.ofMillis(50).toNanos();
        assertThatCode(time::check).doesNotThrowAnyException();
        processor = Duration.ofMillis(50).toNanos() + 1;
        assertThatThrownBy(time::check)
                .isInstanceOf(InvalidParquetException.class)
                .hasMessage("file must be read in at most 100 ms of processor time but takes more:"
                        + " its table may be checked by samples, or the function given more time or memory");
    }

    @Test
    void hasNoEndWhereNobodyWaits() {
        ProcessorTime any = new ProcessorTime(Optional.empty(), () -> wall, () -> processor);
        wall = Duration.ofDays(1).toNanos();
        processor = Duration.ofDays(1).toNanos();
        assertThatCode(any::check).doesNotThrowAnyException();
    }
}
