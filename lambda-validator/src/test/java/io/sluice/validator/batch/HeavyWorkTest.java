package io.sluice.validator.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HeavyWorkTest {

    private static final Deadline FAR = Deadline.in(Duration.ofMinutes(1));

    private final HeavyWork heavy = new HeavyWork();

    @Test
    @Timeout(30)
    void isDoneOneAfterTheOther() throws InterruptedException {
        AtomicInteger atWork = new AtomicInteger();
        List<Callable<Integer>> works = new ArrayList<>();
        for (int work = 0; work < 8; work++) {
            works.add(heavy.inTurn(HeavyWork.BYTES, () -> {
                int count = atWork.incrementAndGet();
                Thread.sleep(5);
                atWork.decrementAndGet();
                return count;
            }));
        }
        assertThat(new Workers(8).run(works, FAR)).hasSize(8).containsOnly(Optional.of(1));
    }

    @Test
    @Timeout(30)
    void holdsUpNoLightOne() throws InterruptedException {
        CountDownLatch lightIsDone = new CountDownLatch(1);
        Callable<String> first = heavy.inTurn(HeavyWork.BYTES, () -> {
            assertThat(lightIsDone.await(20, TimeUnit.SECONDS)).isTrue();
            return "heavy";
        });
        Callable<String> light = heavy.inTurn(HeavyWork.BYTES - 1, () -> {
            lightIsDone.countDown();
            return "light";
        });
        assertThat(new Workers(2).run(List.of(first, light), FAR))
                .containsExactly(Optional.of("heavy"), Optional.of("light"));
    }

    @Test
    @Timeout(30)
    void thatFailsOrIsGivenUpLetsTheNextOneBegin() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Callable<String> stuck = heavy.inTurn(HeavyWork.BYTES, () -> {
            never.await();
            return "stuck";
        });
        Callable<String> waits = heavy.inTurn(HeavyWork.BYTES, () -> "waited");
        Workers workers = new Workers(2);
        assertThat(workers.run(List.of(stuck, waits), Deadline.in(Duration.ofMillis(300))))
                .contains(Optional.empty());
        assertThat(workers.run(List.of(heavy.inTurn(HeavyWork.BYTES, () -> "next")), FAR))
                .containsExactly(Optional.of("next"));
    }
}
