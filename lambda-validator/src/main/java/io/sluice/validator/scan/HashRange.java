package io.sluice.validator.scan;

import java.util.List;
import java.util.stream.IntStream;

/// A range of hashes, by their upper 32 bits.
///
/// @param from first of the range
/// @param to behind its last
record HashRange(long from, long to) {

    private static final long END = 1L << Integer.SIZE;

    /// All hashes.
    static HashRange all() {
        return new HashRange(0, END);
    }

    /// The range in so many equal parts.
    List<HashRange> split(int parts) {
        return IntStream.range(0, parts)
                .mapToObj(part ->
                        new HashRange(from + (to - from) * part / parts, from + (to - from) * (part + 1) / parts))
                .toList();
    }

    boolean contains(long hash) {
        long upper = hash >>> Integer.SIZE;
        return upper >= from && upper < to;
    }
}
