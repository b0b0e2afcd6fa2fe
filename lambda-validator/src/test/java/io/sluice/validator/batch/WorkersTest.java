package io.sluice.validator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkersTest {

    private static final Deadline FAR = Deadline.in(Duration.ofMinutes(5));

    @ParameterizedTest
    @CsvSource({"64, 1", "255, 1", "256, 2", "430, 3", "870, 8", "100000, 8"})
    void areAsManyAsFitTheHeap(long heapMib, int count) {
        assertThat(Workers.fitting(heapMib << 20, 64L << 20)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "870, 32, 64, 8",
        "870, 1, 64, 8",
        "870, 64, 128, 4",
        "870, 256, 512, 1",
        "870, 1000, 540, 1",
        "64, 64, 64, 1"
    })
    void areFewerWhereLobsAreLonger(long heapMib, int longestLobKib, long fileMib, int count) {
        assertThat(Workers.fileBytes(heapMib << 20, longestLobKib)).isEqualTo(fileMib << 20);
        assertThat(Workers.fitting(heapMib << 20, fileMib << 20)).isEqualTo(count);
    }

    @Test
    void oneThatWaitsHoldsUpNoOther() throws InterruptedException {
        CountDownLatch secondIsDone = new CountDownLatch(1);
        Callable<String> first = () -> {
            secondIsDone.await();
            return "first";
        };
        Callable<String> second = () -> {
            secondIsDone.countDown();
            return "second";
        };
        assertThat(new Workers(2).run(List.of(first, second), FAR))
                .containsExactly(Optional.of("first"), Optional.of("second"));
    }

    @Test
    void whatDoesNotEndInTimeIsGivenUpAndTheRestIsKept() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Callable<String> stuck = () -> {
            never.await();
            return "stuck";
        };
        Deadline soon = Deadline.in(Duration.ofMillis(500));
        assertThat(new Workers(2).run(List.of(stuck, () -> "done"), soon))
                .containsExactly(Optional.empty(), Optional.of("done"));
    }

    @Test
    void aWorkerThatWasGivenUpWorksAgain() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Workers workers = new Workers(1);
        Callable<String> stuck = () -> {
            never.await();
            return "stuck";
        };
        workers.run(List.of(stuck), Deadline.in(Duration.ofMillis(100)));
        assertThat(workers.run(List.of(() -> "next"), FAR)).containsExactly(Optional.of("next"));
    }

    /// Each handler that a test made left its threads behind, up to six thousand in the end: more than a machine may
    /// have.
    @Test
    void leavesNoThreadBehind() throws InterruptedException {
        Callable<Thread> work = Thread::currentThread;
        Thread worker = new Workers(1).run(List.of(work), FAR).getFirst().orElseThrow();
        assertThat(worker.join(Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void failsOnAnErrorWithThatError() {
        Callable<String> broken = () -> {
            throw new LinkageError("no heap");
        };
        assertThatThrownBy(() -> new Workers(1).run(List.of(broken), FAR))
                .isInstanceOf(LinkageError.class)
                .hasMessage("no heap");
    }

    @Test
    void leavesUndoneWhatRanOutOfMemoryAndDoesTheRest() throws InterruptedException {
        List<Callable<Integer>> work = List.of(
                () -> {
                    throw new OutOfMemoryError("injected");
                },
                () -> 2);

        assertThat(new Workers(1).run(work, FAR)).containsExactly(Optional.empty(), Optional.of(2));
    }
}
