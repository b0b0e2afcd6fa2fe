package io.sluice.validator.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The parts that keys are remembered by.
class KeyTwiceTest {

    @Test
    void aSetOfNumbersKnowsWhatItHolds() {
        Random random = new Random(1);
        LongSet set = new LongSet(10_000);
        Set<Long> expected = new HashSet<>();
        for (int count = 0; count < 10_000; count++) {
            long number = random.nextInt(8_000) - 4_000L;
            assertThat(set.add(number)).isEqualTo(expected.add(number));
        }
        for (long number = -5_000; number < 5_000; number++) {
            assertThat(set.contains(number)).isEqualTo(expected.contains(number));
        }
    }

    @Test
    void theParametersOfASetBoundItsMemory() {
        LongSet set = new LongSet(KeyPass.MAX_HASHES);
        for (long number = 1; number <= KeyPass.MAX_HASHES; number++) {
            assertThat(set.add(number * 0x9E37_79B9_7F4A_7C15L)).isTrue();
        }
    }

    @Test
    void keysOfSeveralColumnsDoNotRunIntoEachOther() {
        assertThat(hash("ab", 0) + hash("c", 1)).isNotEqualTo(hash("a", 0) + hash("bc", 1));
        assertThat(hash("a", 0) + hash("b", 1)).isNotEqualTo(hash("b", 0) + hash("a", 1));
        assertThat(hash("", 0)).isNotEqualTo(hash("\0", 0));
        assertThat(hash("a", 0)).isEqualTo(hash("a", 0));
    }

    private static long hash(String text, int place) {
        byte[] bytes = (text + "padding.").getBytes(StandardCharsets.UTF_8);
        return KeyHash.FIRST.of(bytes, 0, text.length(), place);
    }
}
