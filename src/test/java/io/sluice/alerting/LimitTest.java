package io.sluice.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void looksBackSevenDaysByTheHour() {
        assertThat(limit(Duration.ofHours(1), 168).periods()).isEqualTo(168);
    }

    @Test
    void failsOnALookBackThatCloudWatchRefuses() {
        assertThatThrownBy(() -> limit(Duration.ofHours(1), 169))
                .hasMessage("periods of an alarm must be 1 or more and cover at most PT168H but was 169 of PT1H");
        assertThatThrownBy(() -> limit(Duration.ofMinutes(5), 289))
                .hasMessage("periods of an alarm must be 1 or more and cover at most PT24H but was 289 of PT5M");
        assertThatThrownBy(() -> limit(Duration.ofMinutes(5), 0))
                .hasMessage("periods of an alarm must be 1 or more and cover at most PT24H but was 0 of PT5M");
    }

    private static Limit limit(Duration period, int periods) {
        return new Limit(Limit.Comparison.ABOVE, 0, period, periods, Limit.Missing.FINE);
    }
}
