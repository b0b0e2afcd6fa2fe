package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.move.StoreException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LogLineTest {

    private static final RawObject RAW =
            new RawObject("raw", "shop/a/b/LOAD00000001.parquet", "abc", 12, "2026-11-22T10:00:00Z");

    @Test
    void aFaultOfOursIsToldByItsKindAndPlace() {
        assertThat(error(new NullPointerException()))
                .startsWith(
                        "fault of the function: java.lang.NullPointerException at io.sluice.validator.LogLineTest.");
    }

    @Test
    void whatTheStoreCouldNotDoIsToldInItsSentence() {
        assertThat(error(new StoreException("reading failed"))).isEqualTo("reading failed");
    }

    private static String error(Exception cause) {
        return LogLine.retry(RAW, cause, Duration.ZERO).path("error").asText();
    }
}
