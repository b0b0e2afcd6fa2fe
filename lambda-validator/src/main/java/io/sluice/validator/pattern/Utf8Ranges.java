package io.sluice.validator.pattern;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Splits a range of characters into sequences of byte ranges, as UTF-8 writes them.
final class Utf8Ranges {

    /// Last characters that one, two, three and four bytes write.
    private static final int[] LAST = {0x7F, 0x7FF, 0xFFFF, Character.MAX_CODE_POINT};

    private static final int CONTINUED_BITS = 6;

    private final List<byte[][]> sequences = new ArrayList<>();

    private Utf8Ranges() {}

    /// Each sequence has a first and a last value for each of its bytes.
    static List<byte[][]> of(int first, int last) {
        Utf8Ranges ranges = new Utf8Ranges();
        ranges.withoutSurrogates(first, last);
        return ranges.sequences;
    }

    private void withoutSurrogates(int first, int last) {
        split(first, Math.min(last, Character.MIN_SURROGATE - 1));
        split(Math.max(first, Character.MAX_SURROGATE + 1), last);
    }

    private void split(int first, int last) {
        int from = first;
        for (int bytes = 0; bytes < LAST.length && from <= last; bytes++) {
            if (from <= LAST[bytes]) {
                int to = Math.min(last, LAST[bytes]);
                aligned(from, to, bytes);
                from = to + 1;
            }
        }
    }

    /// Splits until all bytes behind the first that differs run over all their values.
    ///
    /// @param continued bytes behind the first
    private void aligned(int first, int last, int continued) {
        for (int bytes = 1; bytes <= continued; bytes++) {
            int mask = (1 << CONTINUED_BITS * bytes) - 1;
            if ((first & ~mask) != (last & ~mask)) {
                if ((first & mask) != 0) {
                    aligned(first, first | mask, continued);
                    aligned((first | mask) + 1, last, continued);
                    return;
                }
                if ((last & mask) != mask) {
                    aligned(first, (last & ~mask) - 1, continued);
                    aligned(last & ~mask, last, continued);
                    return;
                }
            }
        }
        byte[] low = bytes(first);
        byte[] high = bytes(last);
        byte[][] sequence = new byte[continued + 1][];
        for (int index = 0; index <= continued; index++) {
            sequence[index] = new byte[] {low[index], high[index]};
        }
        sequences.add(sequence);
    }

    private static byte[] bytes(int character) {
        return Character.toString(character).getBytes(StandardCharsets.UTF_8);
    }
}
