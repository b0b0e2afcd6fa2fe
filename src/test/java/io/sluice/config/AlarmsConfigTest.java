package io.sluice.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlarmsConfigTest {

    private final SampleStack stack = new SampleStack();

    @Test
    void takesEveryLimitFromTheStack() {
        stack.withShop("alarms", """
                {"sourceLatencySeconds":60,"targetLatencySeconds":120,"incomingChanges":5,"freeStoragePercent":30,
                 "freeableMemoryPercent":15,"swapMib":1,"cpuPercent":70,"queueAgeSeconds":300,
                 "validatorDurationPercent":50,"quarantineHours":2,"expectedWithinHours":{"sales.orders":4},
                 "source":{"rdsInstance":"shop-1","freeStorageGib":8,"slotLagGib":3,"maxSlotWalKeepSizeGib":10}}""");

        assertThat(stack.shop().alarms())
                .isEqualTo(new AlarmsConfig(
                        new AlarmsConfig.Task(Duration.ofSeconds(60), Duration.ofSeconds(120), 5),
                        new AlarmsConfig.Instance(30, 15, 1, 70),
                        new AlarmsConfig.Gate(
                                Duration.ofSeconds(300),
                                50,
                                Duration.ofHours(2),
                                Map.of("sales.orders", Duration.ofHours(4))),
                        Optional.of(new SourceAlarmsConfig("shop-1", 8, 3))));
    }

    @Test
    void putsTheSlotsLimitAtHalfOfWhatTheServerKeeps() {
        stack.withShop("alarms", "{\"source\":{\"rdsInstance\":\"shop-1\",\"maxSlotWalKeepSizeGib\":6}}");

        assertThat(stack.shop().alarms().source()).contains(new SourceAlarmsConfig("shop-1", 20, 3));
    }

    @Test
    void failsOnASlotsLimitAtWhichTheSlotIsLostAlready() {
        stack.withShop("alarms", """
                        {"source":{"rdsInstance":"shop-1","slotLagGib":10,"maxSlotWalKeepSizeGib":10}}""")
                .assertRefused("sluice:databases.shop.alarms.source.slotLagGib must be less than maxSlotWalKeepSizeGib,"
                        + " at which the slot is lost, but was '10'");
    }

    @Test
    void failsOnALatencyThatEveryBatchHas() {
        stack.withShop("alarms", "{\"targetLatencySeconds\":60}")
                .assertRefused("sluice:databases.shop.alarms.targetLatencySeconds must be more than"
                        + " replication.cdcMaxBatchIntervalSeconds, 60, but was '60'");
    }

    @Test
    void failsOnATableThatIsExpectedForLongerThanAnAlarmLooksBack() {
        stack.withShop("alarms", "{\"expectedWithinHours\":{\"sales.orders\":169,\"orders\":1}}")
                .assertRefused(
                        "sluice:databases.shop.alarms.expectedWithinHours.orders must be schema.table but was 'orders'",
                        "sluice:databases.shop.alarms.expectedWithinHours.sales.orders must be a whole number from 1 to"
                                + " 168 but was '169'");
    }
}
