package io.sluice.validator.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    /// Of 120 seconds 20 are the reserve, and a file has a quarter of the rest.
    @ParameterizedTest
    @CsvSource({"128, 1809", "1024, 14471", "1769, 25000", "10240, 25000"})
    void aFileMayTakeAQuarterOfTheProcessorTimeThatThereIs(int memoryMib, long milliseconds) {
        Duration most = Deadline.in(Duration.ofSeconds(120)).processorTime(memoryMib);
        // Some of the 120 seconds pass before the question.
        assertThat(most).isBetween(Duration.ofMillis(milliseconds * 9 / 10), Duration.ofMillis(milliseconds + 1));
    }

    @Test
    void aFileMayTakeNothingInTheReserve() {
        assertThat(new Deadline(System.nanoTime(), Duration.ofSeconds(1)).processorTime(1_024))
                .isEqualTo(Duration.ZERO);
    }
}
