package io.sluice.contract.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.MetricLine.Group;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricLineTest {

    @Test
    void aTableOfAnyNameKeepsItsDimensionsInAscii() {
        MetricLine line = new MetricLine(
                Map.of(PipelineMetrics.TABLE, "sales.Auftr\u00e4ge\t\uD83D\uDE00"),
                List.of(new Group(List.of(List.of(PipelineMetrics.TABLE)), Map.of(PipelineMetrics.FILES_FAILED, 1L))));
        String written = new String(line.write(Instant.EPOCH), StandardCharsets.UTF_8);
        assertThat(Json.parse(written, "line").path(PipelineMetrics.TABLE).asText())
                .isEqualTo("sales.Auftr\\u00e4ge\\u0009\\ud83d\\ude00");
    }

    @Test
    void aPlainNameStaysAsItIs() {
        assertThat(PipelineMetrics.value("sales.ORDER LINES$#-%")).isEqualTo("sales.ORDER LINES$#-%");
    }

    @Test
    void aNameThatIsTooLongForADimensionIsCut() {
        assertThat(PipelineMetrics.value("\u00fc".repeat(300))).hasSize(1_024).startsWith("\\u00fc\\u00fc");
    }
}
