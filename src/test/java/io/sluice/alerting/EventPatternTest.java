package io.sluice.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// It cannot prove that EventBridge reads a pattern as it is meant here.
class EventPatternTest {

    private static final List<String> TASK = List.of("arn:aws:dms:eu-west-2:111111111111:task:shop-dev-task");

    @Test
    void takesEventsOfThePipelinesOwnResourcesOnly() {
        JsonNode pattern = json(EventPattern.byId());

        assertThat(pattern.at("/source/0").asText()).isEqualTo("aws.dms");
        assertThat(pattern.at("/resources/0").asText()).isEqualTo(TASK.getFirst());
    }

    @Test
    void leavesStopsThatWereMeantInPeace() {
        assertThat(Json.compact(EventPattern.stoppedUnasked().of(TASK)))
                .isEqualTo("{\"detail\":{\"detailMessage\":[{\"anything-but\":{\"wildcard\":"
                        + "[\"*Stop Reason NORMAL*\",\"*FULL_LOAD_ONLY_FINISHED*\"]}}],\"eventId\":[\"DMS-EVENT-0079\"]},"
                        + "\"resources\":[\"arn:aws:dms:eu-west-2:111111111111:task:shop-dev-task\"],"
                        + "\"source\":[\"aws.dms\"]}");
    }

    @Test
    void publishesNoEventTwice() {
        TreeSet<String> listed = texts(json(EventPattern.byId()).at("/detail/eventId"));
        TreeSet<String> stopped = texts(json(EventPattern.stoppedUnasked()).at("/detail/eventId"));
        JsonNode others = json(EventPattern.byCategory()).at("/detail/$or");

        assertThat(listed).doesNotContainAnyElementsOf(stopped);
        TreeSet<String> both = new TreeSet<>(listed);
        both.addAll(stopped);
        assertThat(texts(others.at("/1/eventId/0/anything-but"))).isEqualTo(both);
        assertThat(others.at("/0/eventId/0/exists").asBoolean(true)).isFalse();
    }

    private static JsonNode json(EventPattern pattern) {
        return Json.parse(Json.compact(pattern.of(TASK)), "pattern");
    }

    private static TreeSet<String> texts(JsonNode array) {
        TreeSet<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
