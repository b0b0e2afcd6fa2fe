package io.sluice.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetentionTest {

    private final SampleStack stack = new SampleStack();

    @Test
    void takesEveryNumberFromTheStack() {
        stack.with("retention", """
                {"logDays":"400","rawLeftoverDays":15,"noncurrentDays":7,"queryResultDays":3}""");

        assertThat(stack.read().keeping().retention()).isEqualTo(new Retention(400, 15, 7, 3));
    }

    @Test
    void failsOnDaysThatCloudWatchDoesNotOffer() {
        stack.with("retention", "{\"logDays\":100}")
                .assertRefused(
                        "sluice:retention.logDays must be one of [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365,"
                                + " 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653] but was '100'");
    }

    @Test
    void failsOnARawFileThatGoesBeforeTheEventThatCouldBringItBack() {
        stack.with("retention", "{\"rawLeftoverDays\":14}")
                .assertRefused("sluice:retention.rawLeftoverDays must be a whole number from 15 to 3650 but was '14'");
    }
}
