package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Contents;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.move.StoreException;
import java.time.Duration;
import java.util.Collections;
import java.util.OptionalInt;
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

    @Test
    void aFileOfManyLongReasonsHasALineThatCloudWatchTakesAsOne() {
        String name = "\u0001".repeat(1_024);
        Receipt receipt = new Receipt(
                RAW,
                Decision.FAILED,
                new Contents(1, OptionalInt.empty()),
                "to",
                Collections.nCopies(101, "V-NAME: column '%s' is not in the contract".formatted(name)));
        ObjectNode line = LogLine.of(RAW, new Outcome.Moved(receipt), Duration.ZERO);
        assertThat(line.path("reasons").size()).isEqualTo(21);
        assertThat(line.path("reasons").path(20).asText()).isEqualTo("and 81 more, in the receipt");
        assertThat(Json.compact(line).length()).isLessThan(256 << 10);
    }

    private static String error(Exception cause) {
        return LogLine.retry(RAW, cause, Duration.ZERO).path("error").asText();
    }
}
