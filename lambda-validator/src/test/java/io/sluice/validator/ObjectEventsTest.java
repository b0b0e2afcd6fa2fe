package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.support.Events;
import io.sluice.validator.support.Pipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Events as S3's documentation shows them, and what may be wrong with them.
class ObjectEventsTest {

    private static final RawObject RAW =
            new RawObject(Pipeline.RAW, "shop/a b+c/ü=1.parquet", "d41d8cd9", 1_024, Pipeline.EVENT_TIME);
    private static final String EVENT = Events.created(RAW);

    @Test
    void readsWhatWasCreated() throws MalformedEventException {
        assertThat(ObjectEvents.read(EVENT, Pipeline.RAW)).containsExactly(RAW);
    }

    @Test
    void readsSeveralObjectsOfOneMessage() throws MalformedEventException {
        assertThat(ObjectEvents.read(Events.created(RAW, RAW), Pipeline.RAW)).containsExactly(RAW, RAW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "ObjectCreated:Put"     | "ObjectRemoved:Delete" | eventName must start with ObjectCreated: but was 'ObjectRemoved:Delete'
            "name":"raw-bucket"     | "name":"lake-bucket"   | bucket must be the raw bucket 'raw-bucket' but was 'lake-bucket'
            "size":1024             | "size":-1              | size must be a number of bytes but was -1
            "size":1024             | "size":"much"          | size must be a number of bytes but was "much"
            "eTag":"d41d8cd9"       | "eTag":""              | eTag of an S3 event must be given but is missing
            2026-03-04T05:06:07.089Z | yesterday             | eventTime must be an instant but was 'yesterday'
            shop%2Fa                | shop%2                 | key must be URL-encoded but was 'shop%2+b%2Bc%2F%C3%BC%3D1.parquet'
            """)
    void failsOnAnEventThatIsNotOneOfOurs(String part, String instead, String message) {
        assertThat(EVENT).contains(part);
        assertThatThrownBy(() -> ObjectEvents.read(EVENT.replace(part, instead), Pipeline.RAW))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage(message);
    }

    @Test
    void failsOnAMessageWithoutRecords() {
        assertThatThrownBy(() -> ObjectEvents.read("{\"Type\":\"Notification\"}", Pipeline.RAW))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("message must be an S3 event but has no list of Records");
    }
}
